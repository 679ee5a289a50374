/** What stands before or after the names of those who wrote a text, in the languages of most pages. */

const either = (...parts: readonly string[]): string => parts.join('|');

/** Words that name an author where a colon follows. */
const AUTHOR = either(
  'authors?|written by|reporters?|correspondents?|byline|story by|reporting by',
  'autor(?:in|en|a|es)?|verfasser(?:in)?|auteure?s?|rédact(?:eur|rice)|autore|redactora?',
  'автор(?:ы|лар|лары)?|журналист|корреспондент|тілші|журналисты|материал подготовил[аи]?',
  'yazar(?:ı|lar)?|yazan|muhabir|muallif(?:lar)?|муаллиф(?:лар)?|muxbir|жазған|тілшісі',
  'المؤلف|مؤلف|الكاتبة?|كاتب|بقلم|إعداد|تأليف|المراسل|نویسنده|مصنف',
  '作者|撰文|记者|記者|本报记者|本報記者|撰稿|通讯员|著者|筆者|執筆者?|ライター|取材・?文',
  '글쓴이|기자|작성자|저자|취재|지은이',
);
/** Words that do so only before something that looks like a name. */
const PERHAPS_AUTHOR = either(
  'text(?: by)?|words|text und foto|texto|texte|testo|metin|haber|von|par|por|di|by',
  'текст|мәтін|matn|матн|النص|文|글|本文',
);
/** Words that stand before a name without a colon. */
const BY = either(
  '(?:written |posted |published |text |story |reporting |words )?by|posté par|publié par|par',
  'von|por|publicado por|escrito por|di|a cura di|yazan|автор|текст|корреспондент',
  'بقلم|كتبت?|إعداد',
);
const TITLE =
  'title|subject|titel|titre|título|заголовок|тақырып|başlık|sarlavha|العنوان|标题|題目|题目|件名|제목';
const DATE = either(
  'date|published|publication date|posted|released|issued|datum|veröffentlicht|erschienen',
  'publiée?|parue?|publicad[oa]|fecha|data|pubblicato|yayınlanma tarihi|yayın tarihi|tarih',
  'дата|дата публикации|опубликован[оа]?|размещено|жарияланған|күні|sana|e’lon qilingan',
  'التاريخ|تاريخ النشر|نشر|نُشر|日期|发布时间|發布時間|时间|發佈日期|发表于|公開日?|掲載日?|投稿日|日付|등록|입력|게시일?|작성일|발행일?',
);

/** The sender of a message, whose address stands in angle brackets. */
const SENDER =
  /^(?:from|von|de|от(?: кого)?|кімнен|发件人|寄件者|差出人|보낸\s?사람|من)\s?:\s?"?([^"<>@,]+?)"?\s?<[^<>\s@]+@[^<>\s@]+>$/iu;

const label = (words: string): RegExp => new RegExp(`^(?:${words})\\s?:\\s?(.+)$`, 'iu');

export const LABELS: readonly (readonly [RegExp, 'title' | 'author' | 'issued'])[] = [
  [label(TITLE), 'title'],
  [label(AUTHOR), 'author'],
  [SENDER, 'author'],
  [label(DATE), 'issued'],
];
export const PERHAPS = label(PERHAPS_AUTHOR);
export const BYLINE = new RegExp(`^(?:${BY})\\s(.+)$`, 'iu');
/** A word that says only that a date is one of publication, with what may follow it. */
export const PUBLISHED = new RegExp(`^(?:${DATE})(?:\\s?:)?(?:\\s\\p{L}{1,3})?$`, 'iu');
/** What says that a date is not that of publication. */
export const CHANGED =
  /updated|modified|revised|corrected|accessed|retrieved|обновл|измен|обращения|aktualisier|geändert|abgerufen|mise? à jour|modifié|consulté|actualizad|consultad|aggiornat|güncelle|жаңарт|yangilan|تحديث|تعديل|更新|修改|수정/iu;
/** Chinese, Japanese and Korean names beside the word for a reporter; in Chinese also in the midst of a line. */
const HAN_NAMES = '[\\p{sc=Han}·]{2,10}(?:[\\s、,][\\p{sc=Han}·]{2,10}){0,5}';
export const REPORTERS: readonly RegExp[] = [
  new RegExp(`\\((?:本报|本報|新华社|本刊)?\\s?(?:记者|記者)\\s?:?\\s?(${HAN_NAMES})\\)`, 'u'),
  new RegExp(`^(?:本报|本報|新华社|本刊|特约)?(?:记者|記者|通讯员|特派员)\\s?(${HAN_NAMES})$`, 'u'),
  /^文\s?\/\s?(.{2,40})$/u,
  /^([\p{sc=Han}\p{sc=Hang}]{2,5})\s?(?:기자|記者|记者)$/u,
];
