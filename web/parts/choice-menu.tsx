import { useEffect, useId, useRef } from 'react';

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly lang?: string | undefined;
}

interface Props {
  /** What its line says: the name and what is chosen now. */
  readonly label: string;
  /** What is chosen among. */
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** Whether several may be chosen at once. */
  readonly several?: boolean;
}

/** A menu that says what is chosen; of those side by side one is open. Each choice holds at once. */
export function ChoiceMenu({ label, name, choices, chosen, onChoose, several = false }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  const id = useId();
  useEffect(() => {
    const close = ({ target, type, key }: Event & { readonly key?: string }) => {
      const { current } = details;
      if (!current?.open) return;
      const inside = target instanceof Node && current.contains(target);
      if (type === 'pointerdown' ? inside : key !== 'Escape') return;
      current.open = false;
      if (inside) current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details className={`menu${chosen.some(Boolean) ? ' set' : ''}`} ref={details} name="menu">
      <summary>{label}</summary>
      <fieldset className="sheet">
        <legend className="spoken">{name}</legend>
        {choices.map(({ value, name: word, lang }) => (
          <label key={value} lang={lang}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={id}
              checked={chosen.includes(value)}
              onChange={({ currentTarget: { checked } }) => {
                const others = chosen.filter((one) => one !== value);
                onChoose(several ? (checked ? [...others, value] : others) : [value]);
              }}
            />
            {word}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
