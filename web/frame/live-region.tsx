import { useEffect, useState } from 'react';
import { useWords } from '../words/use-words';
import { onAnnounce } from './announce';

/** Where `announce` speaks. */
export function LiveRegion() {
  const [text, setText] = useState('');
  const { language } = useWords();
  useEffect(() => onAnnounce(setText), []);
  // What was said in another language is over.
  useEffect(() => setText(''), [language]);
  return (
    <p className="spoken" role="status">
      {text}
    </p>
  );
}
