import { useEffect, useState } from 'react';
import { onAnnounce } from './announce';

/** Where `announce` speaks. */
export function LiveRegion() {
  const [text, setText] = useState('');
  useEffect(() => onAnnounce(setText), []);
  return (
    <p className="spoken" role="status">
      {text}
    </p>
  );
}
