#!/usr/bin/env python3
"""Writes samples/pages: 48 invented news pages in the manner of real Arabic sites, for the tests and benchmarks of intake.

    tools/make-pages.py            rewrites samples/pages/*.html and expected.jsonl (both are checked in)

Six layouts (a WordPress theme, a portal of tables and font tags, a modern page with JSON-LD, bare divs split by advertisements, an
agency page in spans and br, a mobile page of cards), UTF-8 and windows-1256 (some mislabelled, some with stray bytes), markup
broken in the ways pages are. Every text was written for this project; places are real, the happenings are not. Each line of
expected.jsonl names the lines that are the article, those that are not, and the metadata.
"""
import datetime, html, json, pathlib, random

OUT = pathlib.Path(__file__).resolve().parent.parent / 'samples' / 'pages'
R = random.Random(20180218)
WHO = ['القوات الحكومية', 'فصائل المعارضة', 'مجموعات مسلحة محلية', 'الجيش', 'قوات سوريا الديمقراطية', 'القوات التركية', 'وحدات الدفاع المدني', 'لجنة التفاوض']
WHERE = ['سراقب', 'معرة النعمان', 'منبج', 'الباب', 'دوما', 'تل رفعت', 'جسر الشغور', 'الرستن', 'درعا البلد', 'البوكمال', 'عين عيسى', 'كفرنبل', 'أريحا', 'الميادين', 'نوى', 'تلبيسة']
SAYS = ['قال مصدر محلي', 'أفاد ناشطون', 'أعلن المجلس المحلي', 'ذكر شهود عيان', 'أوضح ناطق باسم الدفاع المدني', 'أكد مسؤول طبي', 'نقلت صفحات محلية']
WHAT = ['قصفت {who} أطراف {where} بقذائف الهاون', 'شنت {who} هجوماً على حاجز قرب {where}', 'انسحبت {who} من نقاط غرب {where}', 'وصلت تعزيزات تضم عشرات العربات إلى محيط {where}',
        'دخلت قافلة مساعدات إلى {where} بعد أسابيع من الانتظار', 'تبادلت {who} إطلاق النار مع مسلحين في {where}', 'أُعلن عن هدنة مدتها ثلاثة أيام في {where}',
        'نزحت عائلات من {where} باتجاه القرى المجاورة', 'أُفرج عن محتجزين في {where} بموجب اتفاق محلي', 'خرجت مظاهرة في {where} تطالب بفتح الطريق']
MORE = ['وأضاف المصدر أن {n} مدنيين أصيبوا بجروح متفاوتة، نُقلوا على إثرها إلى مشفى ميداني في {where}.', 'ولم تصدر {who} أي تعليق رسمي على ما جرى حتى ساعة إعداد هذا الخبر.',
        'وتشهد المنطقة منذ {n} أيام توتراً متصاعداً، رغم الوساطات التي يقودها وجهاء من {where}.', 'وكانت {who} قد أعلنت في وقت سابق نيتها تعزيز مواقعها على الطريق الواصل إلى {where}.',
        'وبحسب السكان فإن الأسواق أغلقت أبوابها، بينما توقفت الدراسة في {n} مدارس حتى إشعار آخر.', 'وأشار الناشط إلى أن الطيران حلق في سماء {where} طوال الليل؛ ولم تُسجل غارات جديدة.',
        'ويقول الأهالي إن شبكة المياه تعطلت بعد سقوط قذيفة قرب محطة الضخ، ما ترك آلاف العائلات من دون مياه.', 'في المقابل، نفى قيادي في {who} هذه الرواية، وقال إن النيران جاءت من الطرف الآخر.',
        'ودعت منظمات إنسانية إلى تحييد المرافق الطبية، وطالبت بفتح ممرات آمنة من {where} وإليها.', 'ومن المقرر أن يعقد ممثلون عن الطرفين اجتماعاً ثانياً خلال الأسبوع المقبل لبحث ملف المعتقلين.',
        'وقال أحد النازحين: «خرجنا بثيابنا فقط، ولا نعرف متى نعود إلى {where}».', 'وتسيطر {who} على معظم القرى المحيطة منذ نحو {n} أشهر، فيما تبقى الجبهة الشرقية هادئة نسبياً.',
        'هل يصمد الاتفاق الجديد؟ سؤال يطرحه سكان {where} بعد سلسلة من التفاهمات التي لم تدم طويلاً.', 'وأظهرت صور نشرها الأهالي دماراً واسعاً في سوق {where} القديم، حيث احترقت {n} محال تجارية.']
TEASERS = ['انقطاع الكهرباء عن أحياء واسعة في العاصمة', 'منتخب الناشئين يتأهل إلى الدور الثاني', 'أسعار الخبز ترتفع للمرة الثالثة هذا العام', 'افتتاح معرض الكتاب في نسخته الجديدة', 'خمسة أطعمة تقوي المناعة في الشتاء',
           'وفاة فنان مسرحي عن سبعين عاماً', 'الليرة تسجل انخفاضاً جديداً أمام الدولار', 'عاصفة رملية تضرب المحافظات الشرقية', 'شركة ناشئة تطلق تطبيقاً للنقل', 'لقاء ثلاثي مرتقب في جنيف الشهر القادم',
           'دراسة تكشف فوائد المشي اليومي', 'قتلى في حادث سير على الطريق الدولي', 'حملة تلقيح في مخيمات الشمال', 'مباراة القمة تنتهي بالتعادل', 'موسم الزيتون يبدأ بإنتاج ضعيف', 'أطباء يحذرون من موجة إنفلونزا']
SECTIONS = ['الرئيسية', 'أخبار محلية', 'سياسة', 'اقتصاد', 'رياضة', 'ثقافة', 'منوعات', 'آراء', 'فيديو', 'اتصل بنا', 'من نحن']
AUTHORS = ['سلمى الخطيب', 'عمر العبدالله', 'هيثم درويش', 'رنا السيد', 'ياسر القاسم', 'نور الحمصي']
SITES = {'wp': 'شبكة الضفة الإخبارية', 'tables': 'جريدة المرفأ', 'ld': 'قناة السهل', 'bare': 'موقع الجسر برس', 'agency': 'وكالة نبأ الشام', 'cards': 'صحيفة الميدان'}
HOSTS = {'wp': 'aldifa.example', 'tables': 'almarfa.example', 'ld': 'alsahl.example', 'bare': 'aljisr.example', 'agency': 'naba.example', 'cards': 'almaydan.example'}
LEVANT = ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول']
EGYPT = ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر']
DAYS = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد']
ARABIC = str.maketrans('0123456789', '٠١٢٣٤٥٦٧٨٩')


def fill(s):
    while '{' in s:
        s = s.replace('{who}', R.choice(WHO), 1).replace('{where}', R.choice(WHERE), 1).replace('{n}', str(R.randint(3, 19)), 1)
    return s


def story(n):
    lead = fill(R.choice(WHAT))
    title = fill(R.choice(WHAT)).replace('ً', '')
    paragraphs = [f'{lead}، {R.choice(DAYS)}، في تطور جديد تشهده المنطقة، حيث {R.choice(SAYS)} إن الوضع ما زال متوتراً.']
    paragraphs += [fill(p) for p in R.sample(MORE, R.randint(4, 9))]
    day = datetime.date(2015, 1, 5) + datetime.timedelta(days=R.randint(0, 3200))
    return {'title': title, 'paragraphs': paragraphs, 'day': day, 'author': R.choice(AUTHORS), 'caption': fill('آثار الدمار في أحد شوارع {where} (أرشيف الموقع)'),
            'teasers': R.sample(TEASERS, 8), 'n': n}


def stamp(day, n):
    """A visible date, in one of the ways pages print it."""
    return [f'{DAYS[day.weekday()]} {day.day} {LEVANT[day.month - 1]} {day.year} - 14:3{n % 10}', f'{day.day:02}/{day.month:02}/{day.year}', f'{day.day} {EGYPT[day.month - 1]}، {day.year}',
            f'نُشر في {day.year}-{day.month:02}-{day.day:02} 09:15', f'{DAYS[day.weekday()]}، {day.day} {EGYPT[day.month - 1]}/{LEVANT[day.month - 1]} {day.year}'.translate(ARABIC),
            f'آخر تحديث: {day.day} {LEVANT[day.month - 1]} {day.year}، الساعة 18:00'][n % 6]


def nav(cls):
    return f'<nav class="{cls}"><ul>' + ''.join(f'<li class="menu-item"><a href="/c/{i}">{s}</a></li>' for i, s in enumerate(SECTIONS)) + '</ul></nav>'


def links(items, fmt='<li><a href="/n/{i}">{t}</a></li>'):
    return ''.join(fmt.format(i=100 + i, t=t) for i, t in enumerate(items))


JUNK = '<script>var _q=window._q||[];_q.push(["track",{"a<b":1}]);for(var i=0;i<9;i++){if(i<3&&i>1){document.write("<div class=x>"+i+"</div>")}}</script>\n' \
       '<style>.post-meta a{color:#333}.menu>li:hover{background:url("a.png")}@media(max-width:600px){.sidebar{display:none}}</style>\n'


def wp(s):
    body = ''.join(f'<p style="text-align: justify;">{p}</p>\n' for p in s['paragraphs'])
    visible = stamp(s['day'], s['n'])
    foot = 'جميع الحقوق محفوظة لشبكة الضفة'
    return f'''<!DOCTYPE html>
<html dir="rtl" lang="ar"><head><meta charset="UTF-8"><title>{s['title']} - {SITES['wp']}</title>
<meta property="og:title" content="{s['title']}"/><meta property="og:site_name" content="{SITES['wp']}"/>
<meta property="article:published_time" content="{s['day']}T11:3{s['n'] % 10}:00+00:00"/><meta property="og:url" content="https://{HOSTS['wp']}/?p={s['n']}"/>{JUNK}</head>
<body class="rtl single single-post postid-{s['n']} has-sidebar wp-embed-responsive"><div id="page" class="hfeed site">
<header id="masthead" class="site-header"><a href="/" class="logo">{SITES['wp']}</a>{nav('main-navigation')}</header>
<div class="breadcrumbs"><a href="/">الرئيسية</a> » <a href="/c/2">سياسة</a> » <span>{s['title']}</span></div>
<div id="content" class="site-content"><main id="main"><article id="post-{s['n']}" class="post type-post status-publish category-syria tag-news hentry">
<header class="entry-header"><h1 class="entry-title">{s['title']}</h1>
<div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="{s['day']}T11:30:00+00:00">{visible}</time></span> <span class="byline">بواسطة <a rel="author" href="/author/1">{s['author']}</a></span></div></header>
<div class="entry-content"><figure class="wp-caption aligncenter"><img src="/u/{s['n']}.jpg" alt=""><figcaption class="wp-caption-text">{s['caption']}</figcaption></figure>
{body}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">شارك هذا الموضوع:</h3><ul><li><a href="#">فيسبوك</a></li><li><a href="#">تويتر</a></li></ul></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3>ذات صلة</h3><div class="jp-relatedposts-items">{links(s['teasers'][:3], '<div class="jp-relatedposts-post"><h4><a href="/n/{i}">{t}</a></h4><p>نشر قبل يومين في قسم الأخبار، وفيه تفاصيل عن الموضوع نفسه وردود الفعل عليه.</p></div>')}</div></div></div>
<footer class="entry-footer"><span class="tags-links">الوسوم: <a rel="tag" href="/t/1">سوريا</a>, <a rel="tag" href="/t/2">إدلب</a></span></footer></article>
<div id="comments" class="comments-area"><h2 class="comments-title">رأيان حول الخبر</h2><ol><li class="comment"><p>الله يفرج عن الجميع، تعبنا من هذه الأخبار كل يوم ومن الوعود التي لا يصدقها أحد بعد الآن.</p></li></ol></div></main>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">أحدث المقالات</h2><ul>{links(s['teasers'][3:])}</ul></section></aside></div>
<footer id="colophon" class="site-footer"><p>{foot} © 2018</p></footer></div></body></html>''', ['شارك هذا الموضوع', 'ذات صلة', 'أحدث المقالات', 'الله يفرج', foot], s['caption'], s['author']


def tables(s):
    body = '<br><br>\n'.join(s['paragraphs'])
    rows = links(s['teasers'], '<tr><td><img src=a.gif><a href=show.php?id={i}&cat=2><font color=#990000 size=2>{t}</font></a></td></tr>')
    return f'''<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
<title>{SITES['tables']} :: {s['title']}</title></head>{JUNK}
<body topmargin=0 bgcolor="#FFFFFF"><table width=990 align=center border=0 dir=rtl><tr><td colspan=3><a href=/><img src=logo.gif></a></td></tr>
<tr>{''.join(f'<td bgcolor=#cccccc><a href="sec.php?id={i}">{t}</a>' for i, t in enumerate(SECTIONS))}</tr></table>
<table width=990 align=center dir=rtl><tr><td width=200 valign=top><table>{rows}</table></td>
<td width=590 valign=top><center><font size=5 color=navy><b>{s['title']}</b></font></center>
<table width=100%><tr><td class=date align=left><font size=2>{stamp(s['day'], s['n'])}</font></td></tr></table>
<table align=left width=250><tr><td><img src=pics/{s['n']}.jpg width=250></td></tr><tr><td class=caption align=center><font size=1>{s['caption']}</font></td></tr></table>
<div align=justify><font size=4 face="Simplified Arabic">{body}</font></div><br>
<table class=tools><tr><td><a href=print.php?id={s['n']}>طباعة</a></td><td><a href=mail.php?id={s['n']}>أرسل إلى صديق</a></td></tr></table></td>
<td width=200 valign=top><b>الأكثر قراءة</b><table>{links(s['teasers'][::-1], '<tr><td><a href=show.php?id={i}>{t}</a></td></tr>')}</table></td></tr></table>
<center><font size=1>حقوق النشر محفوظة لجريدة المرفأ، ولا يجوز النقل إلا بذكر المصدر</font></center></body></html>''', ['الأكثر قراءة', 'أرسل إلى صديق', 'حقوق النشر محفوظة'], s['caption'], None


def ld(s):
    data = {'@context': 'https://schema.org', '@graph': [{'@type': 'WebSite', 'name': SITES['ld'], 'datePublished': '2010-01-01'}, {'@type': 'NewsArticle', 'headline': s['title'], 'datePublished': f"{s['day']}T08:00:00+03:00",
            'dateModified': f"{s['day'] + datetime.timedelta(days=1)}T09:00:00+03:00", 'author': [{'@type': 'Person', 'name': s['author']}], 'publisher': {'@type': 'Organization', 'name': SITES['ld']}}]}
    dump = json.dumps(data, ensure_ascii=s['n'] % 2 == 0)
    if s['n'] % 3 == 0:
        dump = '<!--\n' + dump.replace('", "dateModified', '"\n,"dateModified') + '\n-->'
    body = ''.join(f'<div class="c-block"><p class="text-p">{p}</p></div>' + ('<div class="inline-related"><span>اقرأ أيضاً</span><a href="/n/5">' + s['teasers'][0] + '</a></div>' if i == 2 else '')
                   + ('<h2>تفاصيل أخرى من المنطقة</h2>' if i == 3 else '') for i, p in enumerate(s['paragraphs']))
    return f'''<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8><title>{s['title']} | {SITES['ld']}</title><link rel=canonical href="https://{HOSTS['ld']}/news/{s['n']}">
<script type="application/ld+json">{dump}</script><meta name=description content="{s['paragraphs'][0]}">{JUNK}</head><body>
<div id=app><div class="topbar"><span>عاجل</span><marquee>{s['teasers'][7]} ••• {s['teasers'][6]}</marquee></div><div class="header-wrap">{nav('primary')}</div>
<div class="layout"><section class="article-page"><div class="article-header"><h1>{s['title']}</h1><div class="article-info"><span class="article-author">{s['author']}</span><span class="article-date">{stamp(s['day'], s['n'])}</span></div></div>
<div class="media"><img src=x.webp><span class="img-caption">{s['caption']}</span></div><div class="social-buttons"><button>مشاركة</button><button>حفظ</button></div>
<div class="article-text-wrap">{body}</div><div class="source-line"><span class="source">المصدر: وكالات</span></div>
<div class="newsletter-box"><h3>اشترك في نشرتنا</h3><p>تصلك أهم أخبار اليوم إلى بريدك كل صباح، مجاناً ومن دون إعلانات مزعجة أو رسائل أخرى.</p></div></section>
<div class="side"><div class="most"><h3>رائج الآن</h3>{links(s['teasers'][1:], '<article class="card"><a href="/n/{i}"><h4>{t}</h4></a><span class="card-date">قبل ساعتين</span></article>')}</div></div></div>
<div class="bottom"><footer><ul>{links(['من نحن', 'سياسة الخصوصية', 'وظائف'])}</ul><p>قناة السهل تبث من مقرها منذ عام 2009، وتغطي أخبار المنطقة على مدار الساعة.</p></footer></div></div></body></html>''', ['اقرأ أيضاً', 'رائج الآن', 'اشترك في نشرتنا', 'قناة السهل تبث', s['teasers'][0]], s['caption'], s['author']


def bare(s):
    half = len(s['paragraphs']) // 2
    part = lambda ps: '<div class="txt">' + ''.join(f'<div>{p}</div>\n' for p in ps) + '</div>'
    return f'''<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8" /><title>{s['title']} - {SITES['bare']}</title>
<meta property="og:site_name" content="{SITES['bare']}" />{JUNK}</head><body><div id="wrap"><div id="top"><div class="m">{links(SECTIONS, '<a href="/s/{i}">{t}</a> | ')}</div></div>
<div id="mid"><div id="right"><div class="ttl"><h2>{s['title']}</h2></div><div class="dt">{stamp(s['day'], s['n'])}</div>
{part(s['paragraphs'][:half])}<div class="ad-slot"><span>إعلان</span><a href="http://ads.example/x">تسوق الآن بأفضل الأسعار</a></div>{part(s['paragraphs'][half:])}
<div class="tagsbox">الكلمات الدلالية: <a href="/t/1">سوريا</a> <a href="/t/2">هدنة</a></div>
<div class="fb">{links(s['teasers'][:4], '<div class="it"><a href="/v/{i}"><img src="i.jpg" alt="{t}" />{t}</a></div>')}</div></div>
<div id="left"><div class="box"><div class="bt">أخبار عاجلة</div>{links(s['teasers'][4:], '<div class="bi">• <a href="/v/{i}">{t}</a></div>')}</div></div></div>
<div id="ft">تصميم وبرمجة فريق الجسر - للاتصال بالتحرير راسلونا على العنوان المبين في صفحة التواصل</div></div></body></html>''', ['إعلان', 'تسوق الآن', 'أخبار عاجلة', 'تصميم وبرمجة', s['teasers'][1]], None, None


def agency(s):
    body = ''.join(f'<span class="par">{p}</span><br/>\r\n<br/>' for p in s['paragraphs'])
    return f'''<html xmlns="http://www.w3.org/1999/xhtml" lang="ar"><head><title>{s['title']}</title><meta name="author" content="{SITES['agency']}"/>{JUNK}
<meta itemprop="datePublished" content="{s['day'].strftime('%a, %d %b %Y')} 06:1{s['n'] % 10}:00 GMT"/></head><body><form id="aspnetForm" method="post" action="./Default.aspx?id={s['n']}"><input type="hidden" name="__VIEWSTATE" value="{'dDwtMTA4' * 40}"/>
<div class="hdr"><ul class="hmenu">{links(SECTIONS)}</ul></div><div class="cnt"><div class="newsdetails" itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline"><span>{s['title']}</span></h1>
<div class="newsinfo"><b>{stamp(s['day'], s['n'])}</b></div><div class="fontsize"><a href="#">A+</a><a href="#">A-</a></div>
<div itemprop="articleBody">دمشق - نبأ &ndash; {body}</div><div class="ed">تحرير: {s['author']}</div></div>
<div class="relnews"><div class="h">مواضيع ذات صلة</div>{links(s['teasers'][:5])}</div></div>
<div class="last"><h3>آخر الأخبار</h3>{links(s['teasers'][5:], '<p><a href="?id={i}">{t}</a> <small>منذ ساعة</small></p>')}</div></form></body></html>''', ['مواضيع ذات صلة', 'آخر الأخبار', 'A+', s['teasers'][2]], None, None


def cards(s):
    body = ''.join((f'<p>{p}</p>' if i % 3 else f'<p><strong>{p}</strong></p>') + ('<blockquote class="twitter-tweet"><p>نتابع ما يجري في المنطقة، وسنصدر بياناً مفصلاً خلال ساعات.</p></blockquote>' if i == 1 else '') for i, p in enumerate(s['paragraphs'][1:]))
    return f'''<!DOCTYPE html><html lang="ar-SY"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width"/><title>{s['title']} | {SITES['cards']}</title>
<meta property="og:title" content="{s['title']}"/><meta name="publishdate" content="{s['day'].strftime('%Y%m%d')}"/>{JUNK}</head><body><amp-sidebar id="sb" layout="nodisplay"><ul>{links(SECTIONS)}</ul></amp-sidebar>
<div class="cookie-bar"><p>نستخدم ملفات تعريف الارتباط لتحسين تجربتك على موقعنا، وباستمرارك في التصفح فإنك توافق على سياستنا.</p><button>موافق</button></div>
<div class="container"><div class="row"><div class="col-md-8"><div class="post-single"><div class="cat-label"><a href="/c">سياسة</a></div><h1 class="post-title">{s['title']}</h1>
<div class="post-info"><i class="fa"></i> {stamp(s['day'], s['n'])} <span class="views">{s['n'] * 37} مشاهدة</span></div><p class="lead">{s['paragraphs'][0]}</p><div class="thumb"><img src="t.jpg"/></div>
<div class="post-body">{body}</div><div class="author-box"><h4>عن الكاتب</h4><p>صحفي في صحيفة الميدان يكتب عن الشؤون المحلية والاقتصاد منذ سنوات طويلة، وله كتابان عن الإدارة المحلية.</p></div></div>
<div class="more-news"><h3>المزيد من الأخبار</h3>{links(s['teasers'], '<div class="col-md-4"><div class="card"><a href="/n/{i}"><img src="c.jpg"/><h5>{t}</h5></a><p class="card-text">ملخص قصير عن هذا الخبر يقرأه الزائر قبل أن يفتح الصفحة كاملة.</p></div></div>')}</div></div>
<div class="col-md-4"><div class="widget"><h4>تابعونا</h4><a href="#">فيسبوك</a> <a href="#">تلغرام</a></div></div></div></div><footer><p>صحيفة الميدان، صحيفة يومية مستقلة تصدر منذ عام 1998</p></footer></body></html>''', ['نستخدم ملفات', 'المزيد من الأخبار', 'عن الكاتب', 'ملخص قصير', 'صحيفة يومية مستقلة'], None, None


def broken(text, n):
    """The ways pages are broken: ends never written, ends too many, comments and quotation marks left open, nesting crossed."""
    kind = n % 4
    if kind == 1:
        text = text.replace('</p>', '').replace('</li>', '').replace('</body></html>', '')
    if kind == 2:
        text = text.replace('</div>', '</div></span></b>', 5).replace('<p>', '<b><p>', 2).replace('</html>', '</div></div></table>')
    if kind == 3:
        text = text.replace('<head>', '', 1).replace('</head>', '', 1).replace('<img src', '<img alt="صورة" src', 1).replace('&ndash;', '–') + '<!-- generated in 0.3 s'
    return text


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob('*.html'):
        old.unlink()
    expected = []
    for n in range(48):
        layout = [wp, tables, ld, bare, agency, cards][n % 6]
        s = story(n)
        text, never, caption, author = layout(s)
        name = f'{layout.__name__}-{n // 6 + 1}'
        text = broken(text, n // 6) if n // 6 >= 4 else text
        charset, declared = 'utf-8', None
        if layout is tables:
            charset = 'windows-1256' if n // 6 != 7 else 'utf-8'
            if n // 6 == 3:
                text = text.replace('charset=windows-1256', 'charset=iso-8859-1')
            if n // 6 == 4:
                text = text.replace('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">', '')
        elif n // 6 == 5 and layout in (bare, agency):
            charset = 'windows-1256'
            text = text.replace('charset=utf-8', 'charset=windows-1256')
        data = text.encode(charset, 'xmlcharrefreplace')
        if charset == 'utf-8' and n // 6 == 6:
            data = data.replace('</h'.encode(), b'\x93</h', 1) if layout is bare else data.replace('وأضاف'.encode('utf8'), b'\xd9' + 'وأضاف'.encode('utf8'), 1)
        (OUT / f'{name}.html').write_bytes(data)
        expected.append({'id': name, 'title': s['title'], 'published': str(s['day']), 'publisher': None if layout is agency else SITES[layout.__name__], 'author': author if layout in (wp, ld) else None,
                         'body': s['paragraphs'], 'may': ['تفاصيل أخرى من المنطقة', 'نتابع ما يجري في المنطقة، وسنصدر بياناً مفصلاً خلال ساعات.'], 'caption': caption, 'must_not': never + s['teasers']})
    with open(OUT / 'expected.jsonl', 'w', encoding='utf8') as out:
        for e in expected:
            out.write(json.dumps(e, ensure_ascii=False) + '\n')


if __name__ == '__main__':
    main()
