import { useWords } from '../words/use-words';

/** A digest: its first eight digits, or all of it in groups of eight. */
export function Digest({ value, whole }: { readonly value: string; readonly whole?: boolean }) {
  const { words } = useWords();
  const hex = value.replace(/^sha256:/, '');
  if (!whole)
    return (
      <code className="digest mono" lang="">
        {hex.slice(0, 8)}
      </code>
    );
  const groups = hex.match(/.{1,8}/g) ?? [];
  return (
    <code className="digest mono" lang="" title={words.parts.digest}>
      {groups.map((group, place) => (
        <span key={place}>{group}</span>
      ))}
    </code>
  );
}
