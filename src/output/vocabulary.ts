import type { Source, Topic } from '../model/records.ts';
import { renderGrid } from './grid.ts';
import type { Screen } from './screen.ts';

/** A topic and its number of facts. */
export type TopicCount = Topic & { readonly count: number };

/** A document, its full citation and its number of facts. */
export type SourceCount = Source & { readonly citation: string; readonly count: number };

/** Puts each top topic before its narrower topics; otherwise the order is kept. */
function asTree(topics: readonly TopicCount[]): TopicCount[] {
  const ids = new Set(topics.map((topic) => topic.id));
  const isTop = ({ broader }: TopicCount) => broader === undefined || !ids.has(broader);
  return topics
    .filter(isTop)
    .flatMap((top) => [
      top,
      ...topics.filter((topic) => !isTop(topic) && topic.broader === top.id),
    ]);
}

/** Renders topics as a table; narrower topics are indented. */
export function topicTable(topics: readonly TopicCount[], screen: Screen): string {
  const { palette } = screen;
  const ids = new Set(topics.map((topic) => topic.id));
  const rows = asTree(topics).map(({ id, label, description, broader, count }) => [
    { text: id, style: palette.id, whole: true },
    {
      text: label,
      style: palette.topic,
      indent: broader !== undefined && ids.has(broader) ? 2 : 0,
    },
    { text: description },
    { text: String(count) },
  ]);
  const columns = [
    { title: 'ID', weight: 2 },
    { title: 'Topic', weight: 3 },
    { title: 'Description', weight: 4 },
    { title: 'Facts', align: 'right' },
  ] as const;
  return renderGrid(columns, rows, screen);
}

/** Renders documents as a table. */
export function sourceTable(sources: readonly SourceCount[], screen: Screen): string {
  const { palette } = screen;
  const rows = sources.map(({ id, citation, count }) => [
    { text: id, style: palette.id, whole: true },
    { text: citation },
    { text: String(count) },
  ]);
  const columns = [
    { title: 'ID', weight: 2 },
    { title: 'Citation', weight: 5 },
    { title: 'Facts', align: 'right' },
  ] as const;
  return renderGrid(columns, rows, screen);
}
