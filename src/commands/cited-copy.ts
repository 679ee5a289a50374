# Checking a draft

`cnca check` compares a text with the record: every quotation, figure, date, attribution and citation in it. It says what the
documents of the base say, and where. Whether these are right is not said.

```console
$ echo 'The mill, says the handbook, “was first recorded in 1279”. It has four storeys.' > draft.md
$ cnca check draft.md
draft.md:1:31  altered        “was first recorded in 1279”
    Saltmarsh Mill Trust ¶3: was first recorded in [-1279-] {+1297+}

2 of 3 things stand, 1 to look at. Whether the record is right is not said.
```

What the draft has stands between `[-` and `-]`, what the record has between `{+` and `+}`. `--show all` lists what stands, too.

It reads Markdown (with tables, footnotes and front matter), HTML, and anything else as plain text. `-` is standard input, and
`--as` says what it is. Code, comments, scripts, menus and deleted text are not looked at.

## What it says

| of | it says | level |
|---|---|---|
| a quotation | exact: the words stand on record, character for character | – |
| | normalised: they stand there, but for typography, which is named | – |
| | elided: its parts stand there in order, and what the ellipsis leaves out is shown; a warning where that is "not" | – |
| | altered: the record has nearly these words; what differs is shown. British or American spelling and marks alone are a note | error |
| | partly: at least six words in a row stand there | error |
| | not on record: there is nothing like it. A note where it is given to somebody outside the record, has fewer than four words, is like a title, or is in a language that no document has | warning |
| a figure, a date | agrees, in whatever form it is written | – |
| | close: it is rounded, or a hedge is left out | note |
| | contested: documents differ, and both are shown | note |
| | differs: in value, scale, unit, currency or date | error |
| | differs: in its hedge ("nearly" for "over") | warning |
| | not on record | note |
| an attribution | agrees, or differs: somebody else says so | warning |
| a citation | fits | – |
| | misfit: what stands beside it is in another document, paragraph or claim | warning |
| | unknown: no claim and no document is called so | error |

Similar words never count as words that stand. Amounts of money are never converted. "Not on record" says how much record there is.

Citations are `[@id]` and `[@id, para. 12]`, with the id of a claim or of a document, and footnotes in the form of `cnca cite`.

## With how much record

Where a base has fingerprints, quotations are found in the whole documents, and the claims' own words show what differs.
`--sources texts` takes the documents themselves, as `cnca verify` does. Without both, the claims' quotes are the record.
`--source <id>` lets only some documents count.

## What fails

Exit code 1 says that there is a warning or an error; `--fail-on error`, `note` or `never` draw the line elsewhere. Exit code 2 says that a
draft could not be read, or had no text at all: a gate that reads nothing must not pass.

`--write-baseline known.tsv` lists what is there today; with `--baseline known.tsv` these findings are notes from then on. A comment
`<!-- cnca-ignore -->` sets the next block aside, `<!-- cnca-ignore-start -->` and `<!-- cnca-ignore-end -->` all between them.

## Formats

`report` is for people, `line` for editors, `json` (its schema is `cnca/schema/check.schema.json`) and `jsonl` for scripts, `md` for comments,
`github` for annotations, `sarif` for code scanning, `rdjson` for reviewdog, `checkstyle` for build servers. Lines and columns
count from 1, columns in UTF-16 units, in rdjson in bytes. Nothing is repaired: what the record has instead is offered as a
suggestion in JSON, SARIF and rdjson.

`--cite key`, `footnote` or `inline` write a copy of a draft with a citation after each quotation that stands and has none:

```console
$ echo 'It “was first recorded in 1297”.' | cnca check - --as markdown --cite key --output -
It “was first recorded in 1297” [@handbook, para. 3].
citations put in: 1; quotations: 1
```

## Recipes

Before each commit, with [pre-commit](https://pre-commit.com):

```yaml
- repo: local
  hooks:
    - id: cnca-check
      name: quotations and figures
      language: node
      additional_dependencies: [cnca]
      entry: cnca check --format line
      types_or: [markdown, html, plain-text]
```

In a workflow on GitHub:

```yaml
- run: cnca check --format github drafts/*.md
- run: cnca check --format sarif --fail-on never --output check.sarif drafts/*.md
- uses: github/codeql-action/upload-sarif@v3
  with: {sarif_file: check.sarif, category: cnca}
```

In Vim, with the places in the quickfix list:

```vim
:set makeprg=cnca\ check\ --format\ line\ % errorformat=%f:%l:%c:\ %t%*[^:]:\ %m
:make
```

An assistant's answer, until nothing is left to look at:

```sh
llm "What is on record about tide mills? Quote." > answer.md
cnca check - --as markdown --json < answer.md |
  jq -r '.results[] | select(.level == "warning" or .level == "error") | .message'
```

## Limits

Files of up to 16 MiB. Of a draft the first 5,000 quotations and 5,000 figures are compared, and of a paragraph the first 100,000
characters. Markdown of more than 1 MiB is read as plain text. TeX and reStructuredText are read as plain text, with their markup.
What is copied without marks and what is said in other words is not found.
