// Words of the page in both languages, and names, numbers and days as the reader wants them.
//
//   t('events') → "أحداث" or "events";   n(1234) → "١٬٢٣٤" or "1,234";   name('actors', 'syr-mil') → "الجيش السوري"
//
// Settings live in the browser's own store; the language is also in <html lang dir>, which everything else follows.
export type Lang = 'ar' | 'en';
export type Names = Record<'actors' | 'places' | 'sources' | 'agreements', Record<string, [string, string]>>;

const words: Record<string, [string, string]> = {
  marsad: ['مرصد', 'Marsad'], overview: ['نظرة عامة', 'Overview'], review: ['المراجعة', 'Review'], actors: ['الفاعلون', 'Actors'],
  sources: ['المصادر', 'Sources'], search: ['البحث', 'Search'], agreements: ['الاتفاقات', 'Agreements'], api: ['الواجهة البرمجية', 'API'],
  disagreements: ['التباينات', 'Disagreements'], events: ['أحداث', 'events'], reports: ['بلاغات', 'reports'], origins: ['مصادر مستقلة', 'independent origins'],
  articles: ['مقالات', 'articles'], map: ['الخريطة', 'Map'], timeline: ['الزمن', 'Timeline'], list: ['القائمة', 'List'], filters: ['التصفية', 'Filters'],
  no_day: ['بلا يوم معروف', 'no known day'], no_place: ['بلا مكان معروف', 'no known place'], neither: ['بلا يوم ولا مكان', 'neither day nor place'],
  csv: ['تنزيل CSV', 'Download CSV'], clear: ['إزالة التصفية', 'Clear filters'], more: ['المزيد', 'Show more'], loading: ['جارٍ التحميل…', 'Loading…'],
  empty: ['لا شيء يطابق هذه التصفية. أزل بعضها لترى المزيد.', 'Nothing matches these filters. Clear some of them to see more.'],
  nothing_here: ['لا شيء من هذا في السجل بعد.', 'The ledger has nothing of this kind yet.'],
  failed: ['تعذّر الوصول إلى الخادم. تأكد من أن marsad serve يعمل ثم أعد المحاولة.', 'The server could not be reached. See that marsad serve is running, then try again.'],
  again: ['أعد المحاولة', 'Try again'], gone: ['ربما دُمج في غيره أو سُحب من السجل.', 'It may have been merged into another, or withdrawn from the ledger.'], type: ['النوع', 'Type'], factuality: ['الوقوع', 'Factuality'], from: ['من', 'From'], to: ['إلى', 'To'],
  actor: ['الفاعل', 'Actor'], recipient: ['المتلقي', 'Recipient'], place: ['المكان', 'Place'], date: ['التاريخ', 'Date'], source: ['المصدر', 'Source'],
  any: ['الكل', 'any'], words: ['كلمات', 'Words'], read_day: ['مقالات قُرئت في اليوم', 'articles read that day'], span: ['مدى أيام', 'a span of days'],
  coverage: ['التغطية', 'Coverage'], coverage_note: ['كثرة البلاغات قد تعني كثرة القراءة لا كثرة العنف: قارن بما قُرئ.', 'More reporting is not more violence: compare with what was read.'],
  event: ['حدث', 'Event'], article: ['مقال', 'Article'], says: ['يقول', 'says'], unsaid: ['غير مذكور', 'not said'], text_of: ['نص المقال', 'Article text'],
  values: ['القيم ومصادرها', 'Values and their sources'], disagree: ['اختلاف بين البلاغات', 'The reports disagree'], history: ['السجل', 'History'],
  because: ['لماذا جُمعت', 'Why merged'], rule: ['القاعدة', 'Rule'], open_article: ['افتح المقال', 'Open the article'], origin_chain: ['الأصول المستقلة', 'Origins'],
  furniture: ['ليس من المقال', 'not part of this article'], published: ['نُشر', 'Published'], inferred: ['مستنتج', 'inferred'], day_of_article: ['يوم المقال', "the article's own day"],
  confirm: ['تأكيد', 'Confirm'], correct: ['تصحيح', 'Correct'], reject: ['رفض', 'Reject'], undo: ['تراجع', 'Undo'], comment: ['تعليق', 'Comment'], skip: ['التالي', 'Next'], back: ['السابق', 'Previous'],
  reason: ['السبب', 'Reason'], save: ['حفظ', 'Save'], cancel: ['إلغاء', 'Cancel'], keys: ['مفاتيح', 'Keys'], queue: ['في الانتظار', 'waiting'],
  review_off: ['الخادم للقراءة فقط.', 'This server is read-only.'],
  agreement: ['اتفاق', 'Agreement'], alleged_breach: ['خرق مزعوم', 'Alleged breach'], reported_compliance: ['التزام مُبلَّغ عنه', 'Reported compliance'], against: ['نفي', 'Denied'], unclear: ['غير واضح', 'Unclear'], none_told: ['لا بلاغ', 'none told'],
  accused: ['من يُتهم بالخرق', 'Who is accused of breaches'], accusers: ['من يتهم', 'Who accuses'], accusations: ['اتهامات تذكر الاتفاق', 'Accusations that name it'], tallies: ['إحصاءات جهات أخرى', 'Counts made by others'], this_period: ['هذه الفترة', 'This period'], last_period: ['الفترة السابقة', 'The last'],
  period_days: ['أيام الفترة', 'Days of a period'], deadline: ['المهلة', 'Deadline'], named_in: ['ذُكر في', 'named in'], no_provisions: ['لا بنود لهذا الاتفاق في المدوّنة.', 'The codebook has no provisions of this agreement.'],
  'passed; no report of compliance before it': ['انقضت؛ لا بلاغ عن التزام قبلها', 'passed; no report of compliance before it'], 'passed; compliance is reported before it': ['انقضت؛ أُبلغ عن التزام قبلها', 'passed; compliance is reported before it'],
  finding_note: ['بلاغات يُرجّح أنها تخص البنود، ليراجعها إنسان؛ ليست حكماً.', 'Reports that may bear on the provisions, for a person to judge; not a verdict.'],
  aside: ['في هامش الصفحة لا في المقال', 'beside the article'], matches_more: ['مواضع أخرى في المقال:', 'elsewhere in the article:'], open_event: ['افتح الحدث', 'Open the event'], shapes: ['الشكل', 'Shape'],
  review_viewer: ['لا قرارات بهذا الحساب.', 'This account reads, and does not rule.'], review_account: ['القرارات تُحفظ باسمك.', 'Decisions are kept with your name.'],
  sign_in: ['تسجيل الدخول', 'Sign in'], sign_out: ['خروج', 'Sign out'], name: ['الاسم', 'Name'], password: ['كلمة السر', 'Password'],
  sign_in_why: ['هذا السجل لمن له حساب. اطلب حساباً من مديره.', 'This ledger is for those who have an account. Ask its admin for one.'],
  viewer: ['قارئ', 'viewer'], coder: ['مرمّز', 'coder'], reviewer: ['مراجع', 'reviewer'], admin: ['مدير', 'admin'],
  review_memory: ['مراجعة محلية بلا حسابات: تنتهي القرارات بانتهاء البرنامج.', 'Local review without accounts: decisions end with the program.'],
  review_local: ['مراجعة محلية بلا حسابات: القرارات تُحفظ في السجل.', 'Local review without accounts: decisions are kept in the ledger.'],
  merge: ['دمج', 'Merge'], split: ['فصل', 'Split'], split_which: ['أي هذه البلاغات حدث آخر؟', 'Which of these reports are another event?'], merge_which: ['أي هذه الأحداث هو هذا الحدث نفسه؟', 'Which of these are this same event?'], other_event: ['أو رمز حدث', 'or the id of an event'],
  proposals: ['اقتراحات بعد قراءة جديدة', 'Proposals after a new reading'], proposals_note: ['القرار باقٍ؛ القراءة الجديدة تقول غير ذلك.', 'The decision stands; the new reading says otherwise.'], decided: ['قُرّر', 'decided'], reads: ['تقرأ', 'reads'],
  add_report: ['أضف بلاغاً فات الآلة', 'Add a report that was missed'], fix_article: ['صحّح المقال', 'Correct the article'], publisher: ['الناشر', 'Publisher'], mark_furniture: ['الكلمات المختارة ليست من المقال', 'The chosen words are not part of the article'], chosen_words: ['الكلمات المختارة', 'Chosen words'], choose_words: ['اختر كلمات من النص أولاً.', 'Choose words in the text first.'], superseded: ['نسخة أقدم من هذا المقال', 'An older version of this article'], added_by: ['أضافه شخص', 'added by a person'], decisions: ['القرارات', 'Decisions'], add: ['إضافة', 'add'], quote: ['الاقتباس', 'quote'],
  done: ['حُفظ القرار', 'Decision kept'], undone: ['أُلغي القرار', 'Decision undone'], conflict: ['تغيّر الحدث منذ فتحته؛ أُعيد تحميله.', 'The event changed since you opened it; it was loaded again.'],
  nothing_left: ['لا شيء ينتظر المراجعة.', 'Nothing is waiting for review.'], slot: ['الخانة', 'Slot'], value: ['القيمة', 'Value'], state: ['الحالة', 'State'],
  open: ['مفتوح', 'open'], confirmed: ['مؤكد', 'confirmed'], corrected: ['مصحح', 'corrected'], rejected: ['مرفوض', 'rejected'],
  killed: ['قتلى', 'killed'], injured: ['جرحى', 'injured'], missing: ['مفقودون', 'missing'], detained: ['معتقلون', 'detained'], abducted: ['مخطوفون', 'abducted'], released: ['مفرج عنهم', 'released'],
  displaced: ['نازحون', 'displaced'], evacuated: ['من أُجلوا', 'evacuated'], returned: ['عائدون', 'returned'], strikes: ['ضربات', 'strikes'], casualties: ['ضحايا', 'casualties'],
  mode: ['الطريقة', 'Mode'], numbers: ['الأعداد', 'Numbers'], recipients: ['المتلقون', 'Recipients'],
  actual: ['وقع', 'actual'], planned: ['مخطط', 'planned'], 'called-for': ['مطلوب', 'called for'], possible: ['محتمل', 'possible'], denied: ['منفي', 'denied'],
  acts: ['يفعل', 'acts'], receives: ['يتلقى', 'receives'], called: ['يسمى', 'called'], on_whom: ['من يفعل بمن', 'Who acts on whom'], alone: ['ينفرد بها', 'told by nobody else'], undated: ['بلا تاريخ', 'undated'],
  exact: ['العبارة نفسها', 'exact phrase'], search_hint: ['اكتب كلمات؛ كل رسم للكلمة يجد كل رسم. «عبارة كما هي» بين علامتي " "، وكلمة تُستبعد بعلامة -، ومرشحات مثل type:ASSAULT place:سراقب from:2018-02.', 'Type words; any spelling finds every spelling. "A phrase" in quotes as it stands, -word leaves out, filters such as type:ASSAULT place:Saraqib from:2018-02.'],
  parties: ['الأطراف', 'Parties'], in_force: ['المدة', 'In force'], language: ['English', 'العربية'], digits: ['الأرقام', 'Digits'], skip_to: ['إلى المحتوى', 'Skip to content'],
  unknown_page: ['لا صفحة بهذا العنوان.', 'There is no page at this address.'], not_found: ['غير موجود هنا.', 'That is not here.'], all_actors: ['كل الفاعلين', 'all actors'], all_sources: ['كل المصادر', 'all sources'],
  area_note: ['الدائرة مساحة لا موقع', 'a circle is an area, not a site'], map_label: ['خريطة الأحداث؛ القائمة أدناه تحمل البيانات نفسها', 'Map of events; the list below holds the same data'], pick_place: ['اختيار مكان', 'Pick a place'], select_days: ['اختر مدى الأيام', 'Choose a span of days'],
  always_read: ['اقرأ هذا الاسم دائماً على أنه…', 'Always read this name as…'], these_words: ['هذه الكلمات', 'These words'], name_of: ['اسم', 'Name of'], find_entry: ['ابحث في المدوّنة', 'Search the codebook'], always_as: ['تُقرأ دائماً على أنها', 'are always read as'],
  no_entry: ['لا مدخل بهذا الاسم؛ ابحث عن اسم آخر أو أنشئ مدخلاً.', 'No entry has this name; search for another one, or make an entry.'], new_entry: ['مدخل جديد', 'a new entry'], name_ar: ['الاسم بالعربية', 'Name in Arabic'], name_en: ['الاسم بالإنكليزية', 'Name in English'], entry_id: ['الرمز', 'Id'], kind: ['الصنف', 'Kind'],
  lat: ['خط العرض', 'Latitude'], lon: ['خط الطول', 'Longitude'], radius: ['نصف القطر (كم)', 'Radius (km)'], within: ['داخل (رمز المكان الأكبر)', 'Within (id of the larger place)'],
  show_change: ['أرني ما سيتغيّر', 'Show what would change'], reading: ['تُقرأ المقالات…', 'Reading articles…'], would_change: ['ما سيتغيّر', 'What would change'], in: ['في', 'in'], touches: ['تمسّ', 'touching'], articles_looked_at: ['مقالات نُظر فيها', 'articles looked at'],
  bounded_articles: ['لم تُقرأ كل المقالات التي فيها هذه الكلمات', 'Not all articles with these words were read'], bounded_time: ['انتهى الوقت قبل قراءة كل المقالات التي فيها هذه الكلمات', 'Time ran out before all articles with these words were read'],
  report_added: ['بلاغ يُضاف', 'added'], report_lost: ['بلاغ يُفقد', 'lost'], report_changed: ['بلاغ يتغيّر', 'changed'], nothing_changes: ['لا يتغيّر أي بلاغ في هذه المقالات.', 'No report in these articles would change.'], the_row: ['السطر الذي يُكتب في', 'The row, written to'],
  write_name: ['اكتبه في مدوّنتي', 'Write it to my overlay'], name_written: ['كُتب الاسم.', 'The name was written.'], name_undone: ['أُزيل الاسم.', 'The name was taken out.'], read_again: ['قُرئت من جديد', 'Read again'], left_over: ['لم يبق وقت لهذه المقالات؛ أعد قراءتها بالأمر', 'No time was left for these articles; read them again with'],
  names_given: ['أسماء أُعطيت هنا', 'Names given here'], close: ['إغلاق', 'Close'], no_overlay: ['تُكتب الأسماء في مدوّنة خاصة بك فوق مدوّنة البرنامج، وليس لهذا الخادم واحدة. شغّله هكذا (يُنشأ المجلد إن لم يكن):', 'Names are written to an overlay of your own over the codebook, and this server has none. Start it like this (the folder is made when it is not there):'],
  kind_other: ['غير ذلك', 'other'], kind_state: ['دولة', 'state'], kind_government: ['حكومة', 'government'], kind_military: ['جيش', 'military'], kind_police: ['شرطة', 'police'], kind_intelligence: ['مخابرات', 'intelligence'], kind_rebel: ['فصيل معارض', 'rebel'], kind_militia: ['ميليشيا', 'militia'], kind_jihadist: ['جهادي', 'jihadist'], kind_party: ['حزب', 'party'], kind_igo: ['منظمة دولية', 'international organisation'],
  kind_ngo: ['منظمة أهلية', 'NGO'], kind_media: ['إعلام', 'media'], kind_monitor: ['جهة رصد', 'monitor'], kind_court: ['محكمة', 'court'], kind_company: ['شركة', 'company'], kind_population: ['سكان', 'population'], kind_person: ['شخص', 'person'], kind_country: ['بلد', 'country'], kind_governorate: ['محافظة', 'governorate'], kind_district: ['منطقة إدارية', 'district'], kind_city: ['مدينة', 'city'], kind_town: ['بلدة', 'town'], kind_village: ['قرية', 'village'],
  kind_neighbourhood: ['حي', 'neighbourhood'], kind_camp: ['مخيم', 'camp'], kind_region: ['إقليم', 'region'], kind_river: ['نهر', 'river'], kind_mountain: ['جبل', 'mountain'], kind_dam: ['سد', 'dam'], kind_airport: ['مطار', 'airport'], kind_base: ['قاعدة', 'base'], kind_crossing: ['معبر', 'crossing'], kind_road: ['طريق', 'road'], kind_square: ['ساحة', 'square'], kind_hospital: ['مشفى', 'hospital'], kind_site: ['موقع', 'site'], kind_sea: ['بحر', 'sea'],
  accounts: ['الحسابات', 'Accounts'], accounts_note: ['من حُذف حسابه أو غُيّرت كلمة سره يخرج فوراً؛ والقرارات تبقى بأسماء أصحابها. لا كلمة سر جاهزة: اختر واحدة من عشرة أحرف على الأقل وأوصلها لصاحبها بنفسك.', 'Who is removed, or given a new password, is signed out at once; decisions keep their names. There is no ready-made password: choose one of ten letters at least, and hand it over yourself.'],
  role: ['الدور', 'Role'], since: ['منذ', 'Since'], new_password: ['كلمة سر جديدة', 'New password'], remove: ['حذف', 'Remove'], remove_sure: ['احذفه نهائياً', 'Remove for good'], add_account: ['أضف حساباً', 'Add account'], yourself: ['أنت', 'you'], audit: ['سجل الأفعال', 'Log'], what_done: ['الفعل', 'Act'], changed: ['تم التغيير', 'Changed'],
  metadata: ['من بيانات المقال', 'from its metadata'], docs: ['الواجهة البرمجية', 'API'],
  precision_near: ['قرب المكان', 'near it'], precision_area: ['منطقة', 'an area'], precision_district: ['منطقة إدارية', 'a district'], precision_governorate: ['محافظة', 'a governorate'], precision_country: ['بلد', 'a country'], precision_region: ['إقليم', 'a region'], km: ['كم', 'km'],
  via: ['عبر', 'via'], no_publisher: ['ناشر غير معروف', 'publisher not known'], unnamed_source: ['مقال بلا ناشر معروف', 'an article of no known publisher'], told_of: ['بلاغات تسمّيه أو تروي توقيعه', 'Reports that name it or tell of its signing'], not_kept: ['من قيل إنه لم يفِ بما وعد', 'Who is said not to have kept it'], all_events: ['مجموع الأحداث هنا', 'Events on this page'],
  docs_intro: ['كل ما في هذه الصفحة يُطلب أيضاً من برامج أخرى بالعناوين التالية. لكل جواب ETag، وكل قرار يحمل ETag الحدث الذي رآه صاحبه. حيث تكون حسابات يرسل البرنامج رمزه بعد Authorization: Bearer. يُذكر مع كل عنوان أدنى دور يُسمح له. الشروح بالإنكليزية كما في ملف الوصف.', ''],
  docs_file: ['ملف الوصف', 'The description itself'], parameters: ['المعاملات', 'Parameters'], least_role: ['أدنى دور', 'Least role'], nobody: ['بلا حساب', 'nobody'], and_more: ['وغيرها', 'and more'],
  settings: ['إعدادات', 'Settings'], stated: ['مذكور في النص', 'stated'], text: ['مذكور في النص', 'stated'], reading_rule: ['ما قرأته الآلة', 'What was read'], no_quote: ['لا نص', 'no text'], articles_list: ['المقالات', 'Articles'],
};
const types: Record<string, string> = {
  ASSAULT: 'اعتداء', MOBILIZE: 'حشد', RETREAT: 'تراجع', COERCE: 'إكراه', SANCTION: 'عقاب', PROTEST: 'احتجاج', THREATEN: 'تهديد', ACCUSE: 'اتهام', REJECT: 'رفض', REQUEST: 'طلب',
  CONSULT: 'تشاور', AGREE: 'موافقة', SUPPORT: 'دعم', CONCEDE: 'تنازل', COOPERATE: 'تعاون', AID: 'مساعدة',
};

export const settings = {
  lang: (localStorage.getItem('lang') === 'en' ? 'en' : 'ar') as Lang,
  digits: localStorage.getItem('digits') === 'arab' ? 'arab' : 'latn',
};
export let names: Names = {actors: {}, places: {}, sources: {}, agreements: {}};
export function setNames(value: Names) { names = value; }
export function apply() {
  localStorage.setItem('lang', settings.lang);
  localStorage.setItem('digits', settings.digits);
  document.documentElement.lang = settings.lang;
  document.documentElement.dataset.digits = settings.digits;
  document.documentElement.dir = settings.lang === 'ar' ? 'rtl' : 'ltr';
}
const side = () => (settings.lang === 'ar' ? 0 : 1);
const locale = () => `${settings.lang === 'ar' ? 'ar' : 'en-GB'}-u-nu-${settings.digits}-ca-gregory`;

export const t = (key: string): string => words[key]?.[side()] ?? key;
// Modes of the codebook; one that is not here is shown as it is.
const modes: Record<string, string> = {
  aerial: 'جوي', 'heavy-weapons': 'أسلحة ثقيلة', destroy: 'تدمير', firearms: 'أسلحة نارية', explosives: 'متفجرات', primitive: 'سلاح أبيض', chemical: 'كيميائي', arrest: 'اعتقال', abduct: 'خطف', beat: 'ضرب', torture: 'تعذيب', execute: 'إعدام', assassinate: 'اغتيال',
  troops: 'قوات', withdraw: 'انسحاب', yield: 'رضوخ', demo: 'مظاهرة', allege: 'ادعاء', seize: 'سيطرة', ban: 'منع', curfew: 'حظر تجول', siege: 'حصار', blockade: 'حصار', weapons: 'أسلحة', police: 'شرطة', militia: 'ميليشيا', strike: 'إضراب', riot: 'شغب', visit: 'زيارة', meet: 'لقاء', mediate: 'وساطة',
  'third-party': 'عبر وسيط', release: 'إفراج', ceasefire: 'وقف إطلاق نار', disarm: 'نزع سلاح', surrender: 'استسلام', humanitarian: 'إنساني', aid: 'مساعدة', medical: 'طبي', military: 'عسكري', diplomatic: 'دبلوماسي', economic: 'اقتصادي', expel: 'طرد', 'return': 'عودة', attack: 'هجوم', clash: 'اشتباك', 'suicide-attack': 'هجوم انتحاري',
  violence: 'عنف', multilateral: 'متعدد الأطراف', phone: 'اتصال', access: 'وصول', resign: 'استقالة', assist: 'مساعدة', change: 'تغيير', disapprove: 'استنكار', investigate: 'تحقيق', restrict: 'تقييد', censor: 'رقابة', deport: 'ترحيل', relations: 'علاقات', convict: 'إدانة', discontinue: 'وقف', obstruct: 'عرقلة', boycott: 'مقاطعة', hunger: 'إضراب عن الطعام', vandalize: 'تخريب', political: 'سياسي', territory: 'أراضٍ', 'martial-law': 'حكم عرفي', misinformation: 'تضليل', cyber: 'إلكتروني', withhold: 'حجب', sexual: 'جنسي', targeted: 'محدد الهدف', 'crowd-control': 'تفريق حشود', drone: 'مسيّرة', unconventional: 'غير تقليدي',
};
export const modeName = (mode: string): string => (settings.lang === 'ar' ? modes[mode] ?? mode : mode.replace(/-/g, ' '));
export const typeName = (type: string): string => (settings.lang === 'ar' ? types[type] ?? type : type.charAt(0) + type.slice(1).toLowerCase());
export const n = (value: number): string => new Intl.NumberFormat(locale()).format(value);
// Counted things: "1 report", "3 reports"; بلاغ واحد، بلاغان، ٣ بلاغات، ١١ بلاغاً.
const counted: Record<string, {en: [string, string]; ar: [string, string, string, string]}> = {
  reports: {en: ['report', 'reports'], ar: ['بلاغ واحد', 'بلاغان', 'بلاغات', 'بلاغاً']}, events: {en: ['event', 'events'], ar: ['حدث واحد', 'حدثان', 'أحداث', 'حدثاً']},
  results: {en: ['result', 'results'], ar: ['نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة']},
  articles: {en: ['article', 'articles'], ar: ['مقال واحد', 'مقالان', 'مقالات', 'مقالاً']}, origins: {en: ['independent origin', 'independent origins'], ar: ['مصدر مستقل واحد', 'مصدران مستقلان', 'مصادر مستقلة', 'مصدراً مستقلاً']},
};
export function many(value: number, what: string): string {
  const forms = counted[what];
  if (settings.lang === 'en') return `${n(value)} ${forms.en[value === 1 ? 0 : 1]}`;
  if (value === 1 || value === 2) return forms.ar[value - 1];
  const tail = value % 100;
  return `${n(value)} ${tail >= 3 && tail <= 10 ? forms.ar[2] : tail >= 11 ? forms.ar[3] : forms.ar[0].split(' ').filter((w) => w !== 'واحد').join(' ')}`;
}
export function name(kind: keyof Names, id: string): string { return names[kind][id]?.[side()] || names[kind][id]?.[0] || id; }
export function day(iso: string): string {
  return new Intl.DateTimeFormat(locale(), {year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC'}).format(new Date(`${iso}T00:00:00Z`));
}
// A day, a month, a year, or two of them about a slash, as the reader writes them.
export function dateText(iso: string): string {
  return iso.split('/').map((one) => {
    if (/^\d{4}-\d\d-\d\d/.test(one)) return day(one.slice(0, 10));
    if (/^\d{4}-\d\d$/.test(one)) return new Intl.DateTimeFormat(locale(), {year: 'numeric', month: 'short', timeZone: 'UTC'}).format(new Date(`${one}-01T00:00:00Z`));
    return one;
  }).join(' – ');
}
export const moment = (iso: string): string => new Intl.DateTimeFormat(locale(), {year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit'}).format(new Date(iso));
export function days(date: {start: string; end: string} | null | undefined): string {
  if (!date) return t('no_day');
  return date.start === date.end ? day(date.start) : `${day(date.start)} – ${day(date.end)}`;
}
export interface Who { id?: string; name?: string; text: string }
export const who = (w: Who): string => (w.id ? name('actors', w.id) : w.text);
export const people = (list: Who[]): string => list.map(who).join(settings.lang === 'ar' ? '، ' : ', ') || t('unsaid');
