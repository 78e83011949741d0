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
  // Whoever reads the page to its end later is not told old news there.
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
