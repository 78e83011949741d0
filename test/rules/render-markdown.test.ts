import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/platform/render-markdown.js';

describe('A text as HTML', () => {
  it('has the marks of its author, and headings below those of the page', () => {
    expect(renderMarkdown('# Purpose\n\nTo *build* a **line**.\n\n| a |\n| - |\n| b |')).toBe(
      '<h3>Purpose</h3>\n<p>To <em>build</em> a <strong>line</strong>.</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n',
    );
    expect(renderMarkdown('##### Deep')).toBe('<h6>Deep</h6>\n');
  });

  it('shows markup as text', () => {
    expect(renderMarkdown('<script>alert(1)</script><b>x</b>')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;x&lt;/b&gt;</p>\n',
    );
  });

  it('links to http, https and mailto alone, and tells the other end nothing', () => {
    const rel = 'rel="nofollow noopener noreferrer"';
    expect(renderMarkdown('[a](https://a.example) https://b.example')).toBe(
      `<p><a href="https://a.example" ${rel}>a</a> <a href="https://b.example" ${rel}>https://b.example</a></p>\n`,
    );
    expect(renderMarkdown('[m](mailto:a@b.example)')).toContain('href="mailto:a@b.example"');
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      '/graphql',
      '//a.example',
      'vbscript:x',
    ])
      expect(renderMarkdown(`[a](${address})`)).not.toContain('href');
  });

  it('loads no picture: it is a link', () => {
    expect(renderMarkdown('![A "plan"](https://a.example/p.png)')).toBe(
      '<p><a href="https://a.example/p.png" rel="nofollow noopener noreferrer">A &quot;plan&quot;</a></p>\n',
    );
  });

  it('shows who is mentioned by their label, and not in code', () => {
    expect(renderMarkdown('Ask @[Aigerim <O.>](BQ1), not `@[her](BQ1)`.')).toBe(
      '<p>Ask <span class="mention">@Aigerim &lt;O.&gt;</span>, not <code>@[her](BQ1)</code>.</p>\n',
    );
  });

  it('stands as it was typed where it has nothing but marks, which would take a second each', () => {
    const whole = (piece: string) => piece.repeat(20_000 / piece.length);
    expect(renderMarkdown(`${'>'.repeat(90)}a\n\n${whole('a\n')}`)).toMatch(
      /^<p>(&gt;){90}a<\/p>\n<p>a<br>\n/,
    );
    expect(renderMarkdown(whole('> > > > > > > a\n'))).not.toContain('<blockquote>');
    expect(
      renderMarkdown(
        `${whole('|a').slice(0, 6_000)}\n${whole('|-').slice(0, 6_000)}\n${whole('|\n').slice(0, 7_000)}`,
      ),
    ).not.toContain('<table>');
    expect(renderMarkdown(whole('[![a]('))).toBe(`<p>${whole('[![a](')}</p>\n`);
    expect(renderMarkdown(whole('<b>*'))).toBe(`<p>${'&lt;b&gt;*'.repeat(5_000)}</p>\n`);
  });

  it('keeps its marks where a long text has many', () => {
    const section =
      '## Part\n\n> - *One* [of](https://a.example) `them`\n\n| a | b | c |\n| - | - | - |\n| 1 | 2 | 3 |\n\n';
    const html = renderMarkdown(section.repeat(150));
    expect(html.match(/<table>/g)).toHaveLength(150);
    expect(html.match(/<blockquote>/g)).toHaveLength(150);
  });

  it('holds no tag and no attribute but its own, whatever was written', () => {
    const pieces = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '&',
        '[',
        ']',
        '(',
        ')',
        '!',
        '@',
        '`',
        '*',
        '_',
        '\n',
        '# ',
        '|',
        '-',
        ' ',
        'a',
      ],
      ...['javascript:', 'https://x.example', 'onerror=', '<img src=x>', '&lt;', '&#106;', '\\'],
    );
    const own =
      /<\/?(?:p|h[3-6]|em|strong|s|code|pre|ul|ol|li|blockquote|hr|br|table|thead|tbody|tr|th|td)>|<a href="(?:https?:\/\/|mailto:)[^"<>]*"(?: title="[^"<>]*")? rel="nofollow noopener noreferrer">|<\/a>|<span class="mention">|<\/span>|<ol start="\d+">/g;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (written) => {
        expect(renderMarkdown(written.join('')).replaceAll(own, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});
