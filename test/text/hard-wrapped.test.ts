import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isHardWrapped } from '../../src/text/hard-wrapped.ts';
import { columnsOf } from '../../src/text/text-columns.ts';

const MAIL = `From: Ada Sinclair <ada@example.org>
Subject: Harbour deepened at Wick
Date: Mon, 2 May 1904 10:00:00 +0000

Dear all,

the harbour at Wick was deepened in 1903 at a cost of sixty-six
thousand pounds and more. It was open at once, and the masons who had
come from all over the north went home again with their wages paid in
full, as the committee had said.

The committee began its evalu-
ation of the harbour works in May and ended it in June of the same
year, when nobody looked.

--${' '}
Ada
`;

const PROSE = {
  English:
    'The committee began its work on the harbour in May and ended it in June of the same year. It was deepened in 1903 at a cost of sixty-six thousand pounds and more; it was open at once. The masons who had come from all over the north went home again with their wages paid in full.',
  German:
    'Der Hafen von Wick wurde im Jahr 1903 um zwei Meter vertieft, teilte der Vorstand am Montag in seinem Bericht mit. Etwa 120 Steinmetze arbeiteten vier Jahre lang am Bau der neuen Mole, und die meisten von ihnen kamen von den Inseln.',
  Russian:
    'Гавань Вика углубили на два метра в 1903 году, сообщило в понедельник правление в ежегодном отчёте. Около 120 каменщиков четыре года строили новый мол, и большинство из них приехали с островов. Фонарь на молу виден теперь за 14 миль, и ни один другой фонарь побережья с ним не сравнится.',
  Arabic:
    'تم تعميق ميناء ويك بمقدار مترين في عام 1903، حسبما أعلن المجلس يوم الاثنين في تقريره السنوي. عمل حوالي 120 بناء لمدة أربع سنوات في بناء الرصيف الجديد، وجاء معظمهم من الجزر.',
  Chinese:
    '港务局周一在年度报告中说，威克港于1903年加深了两米，这是该港建成以来的第一次大规模施工。约120名石匠用四年时间修建了新的防波堤，其中大多数人来自附近的岛屿，他们住在港口旁边。',
  Hebrew:
    'הנמל של ויק הועמק בשני מטרים בשנת 1903, הודיעה המועצה ביום שני בדוח השנתי שלה. כמאה ועשרים סתתים עבדו ארבע שנים בבניית המזח החדש, ורובם באו מן האיים הסמוכים.',
  Hindi:
    'विक बंदरगाह को 1903 में दो मीटर गहरा किया गया, परिषद ने सोमवार को अपनी वार्षिक रिपोर्ट में कहा। लगभग 120 राजमिस्त्रियों ने चार साल तक नए घाट पर काम किया, और उनमें से अधिकतर द्वीपों से आए।',
  Thai: 'ท่าเรือวิกถูกขุดให้ลึกลงอีกสองเมตรในปี 1903 คณะกรรมการกล่าวในรายงานประจำปีเมื่อวันจันทร์ ช่างก่ออิฐราว 120 คนทำงานสี่ปีเพื่อสร้างท่าเทียบเรือใหม่ และส่วนใหญ่มาจากเกาะใกล้เคียง',
  Korean:
    '윅 항구는 1903년에 2미터 깊어졌다고 이사회가 월요일 연례 보고서에서 밝혔다. 약 120명의 석공이 4년 동안 새 방파제를 건설했으며 대부분 섬에서 왔다.',
} as const;

/** The pieces of a text between which a line may end. */
function piecesOf(text: string): string[] {
  if (/^\p{sc=Han}/u.test(text)) return [...text];
  if (!/^\p{sc=Thai}/u.test(text)) return text.split(/(?<= )/);
  const words = new Intl.Segmenter('th', { granularity: 'word' });
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/** A text broken to fit a width, in columns. */
function broken(text: string, width: number): string {
  const lines: string[] = [''];
  for (const piece of piecesOf(text)) {
    const longer = (lines.at(-1) ?? '') + piece;
    if (columnsOf(longer.trim()) <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim()).join('\n');
}

const LISTS: Readonly<Record<string, string>> = {
  'headlines, each with a capital':
    'Storm at Lybster takes three boats\nNew ferry for the island of Hoy\nHarbour deepened at Wick for 66,000\nMasons go home to their islands\nLamp seen from fourteen miles away',
  'Russian headlines':
    'Шторм в Либстере унёс три лодки\nНовый паром для острова Хой\nГавань Вика углубили за 66 тысяч\nКаменщики едут домой на острова',
  'Chinese headlines':
    '威克港加深两米花费六万六千英镑\n利布斯特风暴卷走三条船\n霍伊岛的新渡船今日启航\n石匠们返回岛屿家园',
  'Chinese sentences': PROSE.Chinese.replaceAll('。', '。\n'),
  'items with small letters':
    'a sack of good white flour\ntwo pounds of dark bread\noil for the lamps of the pier\nsalt of the sea for the fish',
  'items that begin with numbers':
    '2 lb. of brown flour\n1 lb. of white sugar\n3 oz. of black tea\n4 pints of new milk\n6 eggs of the brown hen',
  'Thai headlines':
    'พายุพัดเรือสามลำหายไปในทะเล\nเรือข้ามฟากลำใหม่ของเกาะ\nท่าเรือถูกขุดลึกลงสองเมตร\nช่างก่อสร้างกลับบ้านเกิด',
  'Arabic sentences': PROSE.Arabic.replaceAll('. ', '.\n'),
  'sentences of like lengths':
    'The harbour was deepened in the year 1903.\nIt cost sixty-six thousand pounds in all.\nThe masons came from the northern islands.',
};

describe('the lines of a text', () => {
  it('are known as broken to fit a width beside short lines: a head, a signature', () => {
    assert.ok(isHardWrapped(MAIL));
    assert.ok(isHardWrapped(MAIL.replaceAll('\n', '\r\n')));
  });

  it('are its own where they have sentences, or are items of a list', () => {
    assert.ok(!isHardWrapped('The harbour was deepened in the year 1903.\nIt cost £66,000.\n'));
    const items = ['Bread', 'A sack of flour for the whole long winter', 'Oil', 'Salt', 'Wicks'];
    assert.ok(!isHardWrapped(items.join('\n')));
  });

  for (const [language, text] of Object.entries(PROSE)) {
    for (const width of [20, 25, 30, 40, 60, 100]) {
      it(`are known as broken at ${width} columns in ${language}`, () => {
        assert.ok(isHardWrapped(`${broken(text, width)}\n\n${broken(text, width)}\n`));
      });
    }
  }

  it('are known as broken in a short e-mail with a quotation and a signature', () => {
    const mail = `Hello,\n\nOn 3 May you wrote:\n${broken(PROSE.English, 62).replaceAll(/^/gm, '> ')}\n\n${broken(PROSE.English, 66)}\n\nYours,\nBob Fox\nWick Harbour Trust\n1 Harbour Road\nWick\n`;
    assert.ok(isHardWrapped(mail));
  });

  it('are known as broken beside an address that is wider than they are', () => {
    const text = broken(PROSE.English, 60);
    assert.ok(isHardWrapped(`${text}\n\n${text}\nhttps://wick.example/${'harbour/'.repeat(8)}\n`));
  });

  it('are its own beside whole paragraphs of one line', () => {
    assert.ok(
      !isHardWrapped(`${PROSE.English}\n\n${PROSE.English}\n\n${broken(PROSE.English, 40)}`),
    );
  });

  for (const [what, text] of Object.entries(LISTS))
    it(`are its own where they are ${what}`, () => assert.ok(!isHardWrapped(text)));
});
