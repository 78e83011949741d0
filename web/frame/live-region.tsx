import { useEffect, useState } from 'react';
import { useWords } from '../words/use-words';
import { hush, onAnnounce } from './announce';

/** Where `announce` speaks. */
export function LiveRegion() {
  const { language } = useWords();
  const [said, setSaid] = useState({ text: '', language });
  useEffect(() => {
    hush();
    return onAnnounce((text) => setSaid({ text, language }));
  }, [language]);
  // A screen reader that comes to this place later would read out old news.
  useEffect(() => {
    const old = setTimeout(() => setSaid({ text: '', language }), 30_000);
    return () => clearTimeout(old);
  }, [said, language]);
  return (
    <p className="spoken" role="status">
      {said.language === language && said.text}
    </p>
  );
}
