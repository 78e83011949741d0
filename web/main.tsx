import './style/fonts.css';
import './style/tokens.css';
import './style/base.css';
import './parts/parts.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Boundary } from './frame/broken';
import { router } from './routes';
import { Speaking } from './words/use-words';

const root = document.getElementById('workspace');
if (!root) throw new Error('index.html has no element with the id "workspace"');

createRoot(root).render(
  <StrictMode>
    <Speaking>
      <Boundary>
        <RouterProvider router={router} />
      </Boundary>
    </Speaking>
  </StrictMode>,
);
