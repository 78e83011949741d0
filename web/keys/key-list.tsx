import './keys.css';
import { useWords } from '../words/use-words';
import { places } from './places';
import { useKeyWords } from './words';

/** All keys and what they do. */
export function KeyList() {
  const { words, say } = useWords();
  const ours = useKeyWords();
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['/'], ours.search],
    [['?'], ours.all],
    ...places.map(({ letter, word }) => [['g', letter], say(ours.go, { place: words.frame[word] })] as const),
    [['j'], ours.next],
    [['k'], ours.previous],
    [['Enter'], ours.open],
    [['Esc'], ours.close],
    [['Ctrl / ⌘', 'Enter'], ours.send],
  ];
  return (
    <dl className="keys">
      {rows.map(([keys, what]) => (
        <div key={keys.join(' ')}>
          <dt lang="en">
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
