import './without-compiling.ts';
import './fonts.ts';
import '@mantine/core/styles.css';
import '../styles/kit.css';
import '../styles/app.css';
import '../styles/charts.css';
import '../styles/people.css';
import '../styles/person.css';
import '../styles/help.css';
import '../styles/lists.css';
import '../styles/tables.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { present } from '#base/assert.ts';
import { Application } from './application.tsx';
import { shareStyleNonce } from './style-nonce.ts';
import { allowOnlyStyleText } from './trusted-types.ts';

allowOnlyStyleText();
shareStyleNonce();
const root = present(document.getElementById('root'), 'index.html has a root');
createRoot(root).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
