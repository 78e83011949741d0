import { useState } from 'react';
import { areKeysOn, switchKeys } from './are-keys-on';
import { KeyList } from './key-list';
import { useKeyWords } from './words';

/** Switches the keys on and off on this device; what they are stands below. */
export function KeySwitch() {
  const words = useKeyWords();
  const [on, set] = useState(areKeysOn);
  return (
    <section className="part" aria-labelledby="keys">
      <h2 id="keys">{words.heading}</h2>
      <label className="key-switch">
        <input
          type="checkbox"
          checked={on}
          onChange={({ target: { checked } }) => {
            switchKeys(checked);
            set(checked);
          }}
        />
        {words.single}
      </label>
      <p className="s dim">{words.singleHint}</p>
      <details>
        <summary>{words.list}</summary>
        <KeyList />
      </details>
    </section>
  );
}
