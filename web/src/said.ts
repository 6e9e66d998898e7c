// What the server says in English, in the words of the page: why a match was found, why reports were merged, what somebody
// did, what went wrong. What is not known here is shown as it was said, and said to be English.
import {html, type TemplateResult} from 'lit';
import {Problem} from './api';
import {name, settings, t} from './lang';

export const whyFound = (why: string): string => {
  if (settings.lang === 'en') return why;
  const of = (start: string, end = '') => (why.startsWith(start) && why.endsWith(end) ? why.slice(start.length, why.length - end.length) : null);
  if (why === 'these words') return 'هذه الكلمات';
  if (why === 'this word') return 'هذه الكلمة';
  if (why === 'the same month') return 'الشهر نفسه';
  if (of('a name of ') !== null) { const id = of('a name of ')!; return `اسم آخر لـ${name('actors', id) !== id ? name('actors', id) : name('places', id)}`; }
  if (of('another spelling of ') !== null) return `رسم آخر لـ${of('another spelling of ')}`;
  if (of('', ' with other joined letters') !== null) return `${of('', ' with other joined letters')} بحروف موصولة أخرى`;
  return why;
};

// Why reports are one event (src/ledger/link.cc): signals between commas.
const reasons: Record<string, string> = {
  'same place': 'المكان نفسه', 'places as near as their precision': 'مكانان متقاربان بقدر دقتهما', "one area holds the other's place": 'أحدهما منطقة فيها مكان الآخر', 'same day': 'اليوم نفسه', 'days overlap': 'أيام متداخلة',
  'told on a following day': 'رُوي في يوم لاحق', 'same weapon or manner': 'السلاح أو الطريقة نفسها', 'same actor': 'الفاعل نفسه', 'same recipient': 'المتلقي نفسه', 'same numbers': 'الأعداد نفسها', 'later and higher toll': 'حصيلة لاحقة أعلى',
  'shared words': 'كلمات مشتركة', 'same article': 'المقال نفسه',
};
export const whyMerged = (because: string) => (settings.lang === 'en' ? because : because.split(', ').map((one) => reasons[one] ?? one).join('، '));

// Acts of the accounts' log; "role changed to coder" ends in a role.
const acts: Record<string, string> = {
  'signed in': 'دخل', 'signed out': 'خرج', 'sign-in failed': 'فشل الدخول', 'events exported': 'صدّر أحداثاً', name: 'أعطى اسماً', 'name taken back': 'استعاد اسماً', 'account removed': 'حُذف حساب', 'password changed': 'غُيّرت كلمة السر',
  'account added': 'أُضيف حساب', 'role changed to': 'صار الدور', 'token added': 'أُضيف رمز دخول', 'token removed': 'حُذف رمز دخول', undid: 'تراجع عن',
};
export function actName(act: string): string {
  if (settings.lang === 'en') return act;
  const [, what, more] = /^(account added|token added|role changed to|undid),? (.+)$/.exec(act) ?? [];
  if (what) return `${acts[what]}${what === 'undid' || what === 'role changed to' ? ' ' : '، '}${t(more)}`;
  return acts[act] ?? t(act);
}

// An error as the page tells it; on the Arabic page what kind of trouble it is, and the server's own words after it.
const kinds: Record<number, string> = {
  400: 'لم يفهم الخادم الطلب.', 401: 'يلزم الدخول باسم وكلمة سر صحيحين.', 403: 'هذا غير مسموح لهذا الحساب.', 404: 'غير موجود هنا.', 409: 'تغيّر شيء في هذه الأثناء أو لا يمكن هذا الآن.', 412: 'تغيّر شيء في هذه الأثناء.', 422: 'لم يقبل الخادم هذه القيم.',
  429: 'محاولات خاطئة كثيرة؛ أعد المحاولة بعد قليل.', 503: 'الخادم مشغول؛ أعد المحاولة بعد لحظة.',
};
export function trouble(error: unknown): TemplateResult | string {
  if (typeof error === 'string') return error;
  if (error instanceof TypeError) return t('failed');
  const words = (error as Error).message;
  if (settings.lang === 'en') return words;
  return html`${(error instanceof Problem && kinds[error.status]) || 'حدث خلل.'} <small lang="en" dir="ltr" class="words">${words}</small>`;
}
