import type { TextStyle } from '../../src/cite/style-names.ts';
import type { CslType } from '../../src/cite/type-names.ts';

/**
 * What the handbook of each style gives for the documents of type-documents.ts (of laws, what the APA
 * gives for those of the United States), and the line that tables print.
 */
export const TYPE_CITATIONS: Readonly<
  Record<TextStyle | 'default', Readonly<Record<CslType, string>>>
> = {
  default: {
    article:
      'Ann Doe, “A lamp: the light”, preprint no. 12, LampRxiv, 1 May 2019, https://doi.org/10.1000/10.',
    'article-journal':
      'Ann Doe, “A lamp: the light”, Lamps, vol. 3, no. 4, 1 May 2019, pp. 3-5, https://doi.org/10.1000/182.',
    'article-magazine': 'Ann Doe, “A lamp: the light”, Lamps, 1 May 2019, pp. 3-5.',
    'article-newspaper': 'Ann Doe, “A lamp: the light”, Lamp News, 1 May 2019, p. A3.',
    bill: '“Lamp act”, no. 12, Lamp Senate, 1 May 2019.',
    book: 'Ann Doe, “A lamp: the light”, Sea House, 2nd ed., vol. 2, 1 May 2019, https://doi.org/10.1000/5.',
    broadcast: 'Ann Doe, “A lamp: the light”, no. 7, Evening Lamps, 1 May 2019.',
    chapter:
      'Ann Doe, “A lamp: the light”, Keepers, 3rd ed., vol. 2, 1 May 2019, pp. 12-45, https://doi.org/10.1000/6.',
    classic: 'Ann Doe, “A lamp: the light”, Sea House, rev. ed., 1 May 2019.',
    collection: 'Ann Doe, “A lamp: the light”, Sea House, vol. 2, 1 May 2019.',
    dataset: 'Ann Doe, “A lamp: the light”, Lamp Bank, 1 May 2019, https://doi.org/10.1000/8.',
    document: 'Ann Doe, “A lamp: the light”, no. 12, Lamp Board, 1 May 2019.',
    entry: 'Ann Doe, “A lamp: the light”, Lamp Index, 1 May 2019, https://l.example/a.',
    'entry-dictionary': 'Ann Doe, “A lamp: the light”, Lamp Words, 11th ed., 1 May 2019.',
    'entry-encyclopedia':
      'Ann Doe, “Lamp”, Keepers, 3rd ed., vol. 2, 1 May 2019, p. 12, https://doi.org/10.1000/6.',
    event: 'Ann Doe, “A lamp: the light”, press briefing, Lamp Ministry, 1 May 2019.',
    figure: 'Ann Doe, “A lamp: the light”, no. 4, Lamp Board, 1 May 2019.',
    graphic: 'Ann Doe, “A lamp: the light”, photograph, Lamp Museum, 1 May 2019.',
    hearing: '“Lamp act”, no. 7, Lamp Senate, 1 May 2019.',
    interview:
      'Ann Doe, “A lamp: the light”, radio interview, interview by Lamp TV, Lamps, vol. 3, no. 4, 1 May 2019, pp. 3-5.',
    legal_case: '“Lamp act”, no. 12, Lamp Court, 1 May 2019.',
    legislation: '“Lamp act”, no. 12, Lamp Gazette, vol. 3, 1 May 2019, p. 7.',
    manuscript: 'Ann Doe, “A lamp: the light”, letter, Lamp Archive, 1 May 2019.',
    map: 'Ann Doe, “A lamp: the light”, no. 45, Lamp Maps, 1 May 2019.',
    motion_picture: 'Ann Doe, “A lamp: the light”, Lamp Films, 1 May 2019.',
    musical_score: 'Ann Doe, “A lamp: the light”, Sea House, 1 May 2019.',
    pamphlet: 'Ann Doe, “A lamp: the light”, no. 12, Lamp Board, 1 May 2019.',
    'paper-conference':
      'Ann Doe, “A lamp: the light”, Proceedings of lamps, vol. 2, 1 May 2019, pp. 12-45, https://doi.org/10.1000/6.',
    patent: 'Ann Doe, “A lamp: the light”, US 123, 1 May 2019.',
    performance: 'Ann Doe, “A lamp: the light”, Lamp Stage, 1 May 2019.',
    periodical: '“Lamp News”, Sea House, vol. 3, no. 4, 1 May 2019.',
    personal_communication: 'Ann Doe, “A lamp: the light”, e-mail, 1 May 2019.',
    post: 'Ann Doe, “A lamp: the light”, status update, Lampbook, 1 May 2019, https://l.example/a.',
    'post-weblog': 'Ann Doe, “A lamp: the light”, Lamp Blog, 1 May 2019, https://l.example/a.',
    regulation: '“Lamp act”, Lamp Gazette, vol. 3, no. 7, 1 May 2019.',
    report: 'Ann Doe, “A lamp: the light”, working paper no. 12, Lamp Board, 1 May 2019.',
    review: 'Ann Doe, “A lamp: the light”, Lamps, vol. 3, no. 4, 1 May 2019, pp. 3-5.',
    'review-book':
      'Ann Doe, “A lamp: the light”, Lamps, no. 4, 1 May 2019, pp. 3-5, https://doi.org/10.1000/182.',
    software: 'Ann Doe, “A lamp: the light”, Lamp Soft, 1 May 2019, https://doi.org/10.1000/9.',
    song: 'Ann Doe, “A lamp: the light”, Lamp Sound, 1 May 2019.',
    speech: 'Ann Doe, “A lamp: the light”, keynote address, Lamp Congress, 1 May 2019.',
    standard: 'Ann Doe, “A lamp: the light”, GB 12, Lamp Board, 1 May 2019.',
    thesis:
      'Ann Doe, “A lamp: the light”, PhD thesis, Lamp University, 1 May 2019, https://l.example/a.',
    treaty: '“Lamp act”, Treaty Series, vol. 3, 1 May 2019, p. 7.',
    webpage:
      'Ann Doe, “A lamp: the light”, opinion article, Lamp Site, 1 May 2019, https://l.example/a.',
  },
  apa: {
    article:
      'Doe, A. (2019). A lamp: The light (Preprint No. 12). LampRxiv. https://doi.org/10.1000/10',
    'article-journal':
      'Doe, A. (2019). A lamp: The light. Lamps, 3(4), 3–5. https://doi.org/10.1000/182',
    'article-magazine': 'Doe, A. (2019, May 1). A lamp: The light. Lamps, 3–5.',
    'article-newspaper': 'Doe, A. (2019, May 1). A lamp: The light. Lamp News, A3.',
    bill: 'Lamp Act, No. 12, Lamp Senate (2019).',
    book: 'Doe, A. (2019). A lamp: The light (2nd ed., Vol. 2). Sea House. https://doi.org/10.1000/5',
    broadcast:
      'Doe, A. (2019, May 1). A lamp: The light (No. 7) [Broadcast]. In Evening Lamps. Lamp TV.',
    chapter:
      'Doe, A. (2019). A lamp: The light. In M. Roe (Ed.), Keepers (3rd ed., Vol. 2, pp. 12–45). Sea House. https://doi.org/10.1000/6',
    classic: 'Doe, A. (2019). A lamp: The light (rev. ed.). Sea House.',
    collection:
      'Doe, A. (2019, May 1). A lamp: The light (Vol. 2) [Archival collection]. Sea House.',
    dataset: 'Doe, A. (2019). A lamp: The light [Dataset]. Lamp Bank. https://doi.org/10.1000/8',
    document: 'Doe, A. (2019, May 1). A lamp: The light (No. 12). Lamp Board.',
    entry: 'Doe, A. (2019). A lamp: The light. In Lamp Index. https://l.example/a',
    'entry-dictionary': 'Doe, A. (2019). A lamp: The light. In Lamp Words (11th ed.). Sea House.',
    'entry-encyclopedia':
      'Doe, A. (2019). Lamp. In M. Roe (Ed.), Keepers (3rd ed., Vol. 2, p. 12). Sea House. https://doi.org/10.1000/6',
    event: 'Doe, A. (2019, May 1). A lamp: The light [Press briefing]. Lamp Ministry.',
    figure: 'Doe, A. (2019). A lamp: The light (No. 4) [Figure]. Lamp Board.',
    graphic: 'Doe, A. (2019). A lamp: The light [Photograph]. Lamp Museum.',
    hearing: 'Lamp act: Hearing before the Lamp Senate, No. 7 (2019).',
    interview:
      'Doe, A. (2019). A lamp: The light (Lamp TV, Interviewer) [Radio interview]. Lamps, 3(4), 3–5.',
    legal_case: 'Lamp Act, No. 12 (Lamp Court May 1, 2019).',
    legislation: 'Lamp Act, No. 12, 3 Lamp Gazette 7 (2019).',
    manuscript: 'Doe, A. (2019). A lamp: The light [Letter]. Lamp Archive.',
    map: 'Doe, A. (2019). A lamp: The light (No. 45) [Map]. Lamp Maps.',
    motion_picture: 'Doe, A. (2019, May 1). A lamp: The light [Video recording]. Lamp Films.',
    musical_score: 'Doe, A. (2019). A lamp: The light. Sea House.',
    pamphlet: 'Doe, A. (2019, May 1). A lamp: The light (No. 12). Lamp Board.',
    'paper-conference':
      'Doe, A. (2019). A lamp: The light. In M. Roe (Ed.), Proceedings of lamps (Vol. 2, pp. 12–45). Sea House. https://doi.org/10.1000/6',
    patent: 'Doe, A. (2019). A lamp: The light (Patent No. US 123).',
    performance: 'Doe, A. (2019, May 1). A lamp: The light. Lamp Stage.',
    periodical: 'Lamp News. (2019). 3(4).',
    personal_communication: 'Doe, A. (2019, May 1). A lamp: The light [E-mail].',
    post: 'Doe, A. (2019, May 1). A lamp: The light [Status update]. Lampbook. https://l.example/a',
    'post-weblog': 'Doe, A. (2019, May 1). A lamp: The light. Lamp Blog. https://l.example/a',
    regulation: 'Lamp Act, 3 Lamp Gazette (2019).',
    report: 'Doe, A. (2019). A lamp: The light (Working Paper No. 12). Lamp Board.',
    review: 'Doe, A. (2019). [Review of A lamp: The light]. Lamps, 3(4), 3–5.',
    'review-book':
      'Doe, A. (2019). [Review of the book A lamp: The light]. Lamps, (4), 3–5. https://doi.org/10.1000/182',
    software:
      'Doe, A. (2019). A lamp: The light [Computer software]. Lamp Soft. https://doi.org/10.1000/9',
    song: 'Doe, A. (2019, May 1). A lamp: The light [Audio recording]. Lamp Sound.',
    speech: 'Doe, A. (2019, May 1). A lamp: The light. In Lamp Congress [Keynote address].',
    standard: 'Doe, A. (2019). A lamp: The light (GB 12). Lamp Board.',
    thesis: 'Doe, A. (2019). A lamp: The light [PhD thesis, Lamp University]. https://l.example/a',
    treaty: 'Lamp Act, May 1, 2019, 3 Treaty Series 7.',
    webpage:
      'Doe, A. (2019, May 1). A lamp: The light [Opinion article]. Lamp Site. https://l.example/a',
  },
  chicago: {
    article:
      'Doe, Ann. 2019. “A Lamp: The Light.” Preprint No. 12. LampRxiv, May 1. https://doi.org/10.1000/10.',
    'article-journal':
      'Doe, Ann. 2019. “A Lamp: The Light.” Lamps 3 (4): 3–5. https://doi.org/10.1000/182.',
    'article-magazine': 'Doe, Ann. 2019. “A Lamp: The Light.” Lamps, May 1.',
    'article-newspaper': 'Doe, Ann. 2019. “A Lamp: The Light.” Lamp News, sec. Home, May 1.',
    bill: '“Lamp Act.” 2019. No. 12. Lamp Senate, May 1.',
    book: 'Doe, Ann. 2019. A Lamp: The Light. 2nd ed. Vol. 2. Sea House. https://doi.org/10.1000/5.',
    broadcast: 'Doe, Ann. 2019. “A Lamp: The Light.” No. 7. Evening Lamps, May 1. Lamp TV.',
    chapter:
      'Doe, Ann. 2019. “A Lamp: The Light.” In Keepers, 3rd ed., edited by Max Roe, 2:12–45. Sea House. https://doi.org/10.1000/6.',
    classic: 'Doe, Ann. 2019. A Lamp: The Light. Rev. ed. Sea House.',
    collection: 'Doe, Ann. 2019. A Lamp: The Light. Vol. 2. Sea House.',
    dataset: 'Doe, Ann. 2019. “A Lamp: The Light.” Lamp Bank, May 1. https://doi.org/10.1000/8.',
    document: 'Doe, Ann. 2019. “A Lamp: The Light.” No. 12. Lamp Board, May 1.',
    entry:
      'Doe, Ann. 2019. “A Lamp: The Light.” In Lamp Index. Accessed January 2, 2020. https://l.example/a.',
    'entry-dictionary': 'Doe, Ann. 2019. “A Lamp: The Light.” In Lamp Words, 11th ed. Sea House.',
    'entry-encyclopedia':
      'Doe, Ann. 2019. “Lamp.” In Keepers, 3rd ed., edited by Max Roe, 2:12. Sea House. https://doi.org/10.1000/6.',
    event: 'Doe, Ann. 2019. “A Lamp: The Light.” Press briefing. Lamp Ministry, May 1.',
    figure: 'Doe, Ann. 2019. “A Lamp: The Light.” No. 4. Lamp Board, May 1.',
    graphic: 'Doe, Ann. 2019. “A Lamp: The Light.” Photograph. Lamp Museum, May 1.',
    hearing: '“Lamp Act.” 2019. No. 7. Lamp Senate, May 1.',
    interview:
      'Doe, Ann. 2019. “A Lamp: The Light.” Radio interview. Interview by Lamp TV. Lamps 3 (4): 3–5.',
    legal_case: '“Lamp Act.” 2019. No. 12. Lamp Court, May 1.',
    legislation: '“Lamp Act.” 2019. No. 12. Lamp Gazette, vol. 3, May 1.',
    manuscript: 'Doe, Ann. 2019. “A Lamp: The Light.” Letter. Lamp Archive, May 1.',
    map: 'Doe, Ann. 2019. “A Lamp: The Light.” No. 45. Lamp Maps, May 1.',
    motion_picture: 'Doe, Ann. 2019. A Lamp: The Light. Lamp Films.',
    musical_score: 'Doe, Ann. 2019. “A Lamp: The Light.” Sea House, May 1.',
    pamphlet: 'Doe, Ann. 2019. A Lamp: The Light. No. 12. Lamp Board.',
    'paper-conference':
      'Doe, Ann. 2019. “A Lamp: The Light.” In Proceedings of lamps, edited by Max Roe, 2:12–45. Sea House. https://doi.org/10.1000/6.',
    patent: 'Doe, Ann. 2019. “A Lamp: The Light.” Patent US 123. May 1.',
    performance: 'Doe, Ann. 2019. “A Lamp: The Light.” Lamp Stage, May 1.',
    periodical: 'Lamp News. 2019. Vol. 3, no. 4, Sea House, May 1.',
    personal_communication: 'Doe, Ann. 2019. “A Lamp: The Light.” E-mail. May 1.',
    post: 'Doe, Ann. 2019. “A Lamp: The Light.” Status update. Lampbook, May 1. Accessed January 2, 2020. https://l.example/a.',
    'post-weblog':
      'Doe, Ann. 2019. “A Lamp: The Light.” Lamp Blog, May 1. Accessed January 2, 2020. https://l.example/a.',
    regulation: '“Lamp Act.” 2019. Lamp Gazette, vol. 3, no. 7, May 1.',
    report: 'Doe, Ann. 2019. A Lamp: The Light. Working Paper No. 12. Lamp Board.',
    review: 'Doe, Ann. 2019. “A Lamp: The Light.” Lamps 3 (4): 3–5.',
    'review-book':
      'Doe, Ann. 2019. “A Lamp: The Light.” Lamps, no. 4: 3–5. https://doi.org/10.1000/182.',
    software: 'Doe, Ann. 2019. A Lamp: The Light. Lamp Soft. https://doi.org/10.1000/9.',
    song: 'Doe, Ann. 2019. “A Lamp: The Light.” Lamp Sound, May 1.',
    speech: 'Doe, Ann. 2019. “A Lamp: The Light.” Keynote address. Lamp Congress, May 1.',
    standard: 'Doe, Ann. 2019. A Lamp: The Light. GB 12. Lamp Board.',
    thesis:
      'Doe, Ann. 2019. “A Lamp: The Light.” PhD thesis, Lamp University. Accessed January 2, 2020. https://l.example/a.',
    treaty: '“Lamp Act.” 2019. Treaty Series, vol. 3, May 1.',
    webpage:
      'Doe, Ann. 2019. “A Lamp: The Light.” Opinion article. Lamp Site, May 1. Accessed January 2, 2020. https://l.example/a.',
  },
  mla: {
    article:
      'Doe, Ann. “A Lamp: The Light.” Preprint no. 12, LampRxiv, 1 May 2019, https://doi.org/10.1000/10.',
    'article-journal':
      'Doe, Ann. “A Lamp: The Light.” Lamps, vol. 3, no. 4, 1 May 2019, pp. 3–5, https://doi.org/10.1000/182.',
    'article-magazine': 'Doe, Ann. “A Lamp: The Light.” Lamps, 1 May 2019, pp. 3–5.',
    'article-newspaper': 'Doe, Ann. “A Lamp: The Light.” Lamp News, Home, 1 May 2019, p. A3.',
    bill: '“Lamp Act.” No. 12, Lamp Senate, 1 May 2019.',
    book: 'Doe, Ann. A Lamp: The Light. 2nd ed., vol. 2, Sea House, 1 May 2019, https://doi.org/10.1000/5.',
    broadcast: 'Doe, Ann. “A Lamp: The Light.” Evening Lamps, no. 7, Lamp TV, 1 May 2019.',
    chapter:
      'Doe, Ann. “A Lamp: The Light.” Keepers, edited by Max Roe, 3rd ed., vol. 2, Sea House, 1 May 2019, pp. 12–45, https://doi.org/10.1000/6.',
    classic: 'Doe, Ann. A Lamp: The Light. Rev. ed., Sea House, 1 May 2019.',
    collection: 'Doe, Ann. A Lamp: The Light. Vol. 2, Sea House, 1 May 2019.',
    dataset: 'Doe, Ann. “A Lamp: The Light.” Lamp Bank, 1 May 2019, https://doi.org/10.1000/8.',
    document: 'Doe, Ann. “A Lamp: The Light.” No. 12, Lamp Board, 1 May 2019.',
    entry:
      'Doe, Ann. “A Lamp: The Light.” Lamp Index, 1 May 2019, https://l.example/a. Accessed 2 Jan. 2020.',
    'entry-dictionary':
      'Doe, Ann. “A Lamp: The Light.” Lamp Words, 11th ed., Sea House, 1 May 2019.',
    'entry-encyclopedia':
      'Doe, Ann. “Lamp.” Keepers, edited by Max Roe, 3rd ed., vol. 2, Sea House, 1 May 2019, p. 12, https://doi.org/10.1000/6.',
    event: 'Doe, Ann. “A Lamp: The Light.” Press briefing. Lamp Ministry, 1 May 2019.',
    figure: 'Doe, Ann. “A Lamp: The Light.” No. 4, Lamp Board, 1 May 2019.',
    graphic: 'Doe, Ann. “A Lamp: The Light.” Photograph. Lamp Museum, 1 May 2019.',
    hearing: '“Lamp Act.” No. 7, Lamp Senate, 1 May 2019.',
    interview:
      'Doe, Ann. “A Lamp: The Light.” Radio interview. Interview by Lamp TV. Lamps, vol. 3, no. 4, 1 May 2019, pp. 3–5.',
    legal_case: '“Lamp Act.” No. 12, Lamp Court, 1 May 2019.',
    legislation: '“Lamp Act.” Lamp Gazette, vol. 3, no. 12, 1 May 2019, p. 7.',
    manuscript: 'Doe, Ann. “A Lamp: The Light.” Letter. Lamp Archive, 1 May 2019.',
    map: 'Doe, Ann. “A Lamp: The Light.” No. 45, Lamp Maps, 1 May 2019.',
    motion_picture: 'Doe, Ann. A Lamp: The Light. Lamp Films, 1 May 2019.',
    musical_score: 'Doe, Ann. “A Lamp: The Light.” Sea House, 1 May 2019.',
    pamphlet: 'Doe, Ann. A Lamp: The Light. No. 12, Lamp Board, 1 May 2019.',
    'paper-conference':
      'Doe, Ann. “A Lamp: The Light.” Proceedings of lamps, edited by Max Roe, vol. 2, Sea House, 1 May 2019, pp. 12–45, https://doi.org/10.1000/6.',
    patent: 'Doe, Ann. “A Lamp: The Light.” US 123, 1 May 2019.',
    performance: 'Doe, Ann. “A Lamp: The Light.” Lamp Stage, 1 May 2019.',
    periodical: 'Lamp News. Vol. 3, no. 4, Sea House, 1 May 2019.',
    personal_communication: 'Doe, Ann. “A Lamp: The Light.” E-mail. 1 May 2019.',
    post: 'Doe, Ann. “A Lamp: The Light.” Status update. Lampbook, 1 May 2019, https://l.example/a. Accessed 2 Jan. 2020.',
    'post-weblog':
      'Doe, Ann. “A Lamp: The Light.” Lamp Blog, 1 May 2019, https://l.example/a. Accessed 2 Jan. 2020.',
    regulation: '“Lamp Act.” Lamp Gazette, vol. 3, no. 7, 1 May 2019.',
    report: 'Doe, Ann. A Lamp: The Light. Working paper no. 12, Lamp Board, 1 May 2019.',
    review: 'Doe, Ann. “A Lamp: The Light.” Lamps, vol. 3, no. 4, 1 May 2019, pp. 3–5.',
    'review-book':
      'Doe, Ann. “A Lamp: The Light.” Lamps, no. 4, 1 May 2019, pp. 3–5, https://doi.org/10.1000/182.',
    software: 'Doe, Ann. A Lamp: The Light. Lamp Soft, 1 May 2019, https://doi.org/10.1000/9.',
    song: 'Doe, Ann. “A Lamp: The Light.” Lamp Sound, 1 May 2019.',
    speech: 'Doe, Ann. “A Lamp: The Light.” Keynote address. Lamp Congress, 1 May 2019.',
    standard: 'Doe, Ann. A Lamp: The Light. GB 12, Lamp Board, 1 May 2019.',
    thesis:
      'Doe, Ann. A Lamp: The Light. 1 May 2019. Lamp University, PhD thesis, https://l.example/a. Accessed 2 Jan. 2020.',
    treaty: '“Lamp Act.” Treaty Series, vol. 3, 1 May 2019, p. 7.',
    webpage:
      'Doe, Ann. “A Lamp: The Light.” Opinion article. Lamp Site, 1 May 2019, https://l.example/a. Accessed 2 Jan. 2020.',
  },
  'gb-t-7714': {
    article: '[1] DOE A. A lamp: the light: 12[J/OL]. LampRxiv, 2019-05-01. DOI:10.1000/10.',
    'article-journal':
      '[1] DOE A. A lamp: the light[J/OL]. Lamps, 2019, 3(4): 3-5[2020-01-02]. https://l.example/a. DOI:10.1000/182.',
    'article-magazine': '[1] DOE A. A lamp: the light[J]. Lamps, 2019-05-01: 3-5.',
    'article-newspaper': '[1] DOE A. A lamp: the light[N]. Lamp News, 2019-05-01(A3).',
    bill: '[1] Lamp act: 12[Z]. Lamp Senate, 2019.',
    book: '[1] DOE A. A lamp: the light: vol. 2[M/OL]. 2nd ed. London: Sea House, 2019. DOI:10.1000/5.',
    broadcast: '[1] DOE A. A lamp: the light: 7[Z]//Evening Lamps. Lamp TV, 2019.',
    chapter:
      '[1] DOE A. A lamp: the light[M/OL]//ROE M, ed. Keepers: vol. 2. 3rd ed. London: Sea House, 2019: 12-45. DOI:10.1000/6.',
    classic: '[1] DOE A. A lamp: the light[M]. rev. ed. London: Sea House, 2019.',
    collection: '[1] DOE A. A lamp: the light: vol. 2[G]. London: Sea House, 2019.',
    dataset: '[1] DOE A. A lamp: the light[DS/OL]. Lamp Bank, 2019. DOI:10.1000/8.',
    document: '[1] DOE A. A lamp: the light: 12[Z]. Lamp Board, 2019.',
    entry: '[1] DOE A. A lamp: the light[M/OL]//Lamp Index. 2019[2020-01-02]. https://l.example/a.',
    'entry-dictionary':
      '[1] DOE A. A lamp: the light[M]//Lamp Words. 11th ed. London: Sea House, 2019.',
    'entry-encyclopedia':
      '[1] DOE A. Lamp[M/OL]//ROE M, ed. Keepers: vol. 2. 3rd ed. London: Sea House, 2019: 12. DOI:10.1000/6.',
    event: '[1] DOE A. A lamp: the light[Z]. Lamp Ministry, 2019.',
    figure: '[1] DOE A. A lamp: the light: 4[Z]. Lamp Board, 2019.',
    graphic: '[1] DOE A. A lamp: the light[Z]. Lamp Museum, 2019.',
    hearing: '[1] Lamp act: 7[Z]. Lamp Senate, 2019.',
    interview: '[1] DOE A. A lamp: the light[J]. Lamps, 2019, 3(4): 3-5.',
    legal_case: '[1] Lamp act: 12[Z]. Lamp Court, 2019.',
    legislation: '[1] Lamp act: 12[Z]//Lamp Gazette: vol. 3. 2019: 7.',
    manuscript: '[1] DOE A. A lamp: the light[A]. Lamp Archive, 2019.',
    map: '[1] DOE A. A lamp: the light: 45[CM]. Lamp Maps, 2019.',
    motion_picture: '[1] DOE A. A lamp: the light[Z]. Lamp Films, 2019.',
    musical_score: '[1] DOE A. A lamp: the light[Z]. London: Sea House, 2019.',
    pamphlet: '[1] DOE A. A lamp: the light: 12[M]. Lamp Board, 2019.',
    'paper-conference':
      '[1] DOE A. A lamp: the light[C/OL]//ROE M, ed. Proceedings of lamps: vol. 2. London: Sea House, 2019: 12-45. DOI:10.1000/6.',
    patent: '[1] DOE A. A lamp: the light: US 123[P]. 2019-05-01.',
    performance: '[1] DOE A. A lamp: the light[Z]. Lamp Stage, 2019.',
    periodical: '[1] Lamp News[J]. Sea House, 2019, 3(4).',
    personal_communication: '[1] DOE A. A lamp: the light[Z]. 2019.',
    post: '[1] DOE A. A lamp: the light[EB/OL]. Lampbook (2019-05-01)[2020-01-02]. https://l.example/a.',
    'post-weblog':
      '[1] DOE A. A lamp: the light[EB/OL]. Lamp Blog (2019-05-01)[2020-01-02]. https://l.example/a.',
    regulation: '[1] Lamp act[Z]//Lamp Gazette: vol. 3. 2019.',
    report: '[1] DOE A. A lamp: the light: 12[R]. Lamp Board, 2019.',
    review: '[1] DOE A. A lamp: the light[J]. Lamps, 2019, 3(4): 3-5.',
    'review-book': '[1] DOE A. A lamp: the light[J/OL]. Lamps, 2019(4): 3-5. DOI:10.1000/182.',
    software: '[1] DOE A. A lamp: the light[CP/OL]. Lamp Soft, 2019. DOI:10.1000/9.',
    song: '[1] DOE A. A lamp: the light[Z]. Lamp Sound, 2019.',
    speech: '[1] DOE A. A lamp: the light[Z]//Lamp Congress. 2019.',
    standard: '[1] DOE A. A lamp: the light: GB 12[S]. Lamp Board, 2019.',
    thesis:
      '[1] DOE A. A lamp: the light[D/OL]. Lamp University, 2019[2020-01-02]. https://l.example/a.',
    treaty: '[1] Lamp act[Z]//Treaty Series: vol. 3. 2019: 7.',
    webpage:
      '[1] DOE A. A lamp: the light[EB/OL]. Lamp Site (2019-05-01)[2020-01-02]. https://l.example/a.',
  },
};
