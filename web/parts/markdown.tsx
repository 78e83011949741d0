/** A person's text in paragraphs and lines, as it was written; its marks are shown, not obeyed. */
export function Markdown({ text, lang }: { readonly text: string; readonly lang?: string }) {
  return (
    <div className="markdown" lang={lang}>
      {text.split(/\n{2,}/).map((paragraph, place) => (
        <p key={place} className="lines">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
