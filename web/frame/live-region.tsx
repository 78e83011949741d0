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
  return (
    <p className="spoken" role="status">
      {said.language === language && said.text}
    </p>
  );
}
