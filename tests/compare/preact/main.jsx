import { hydrate } from 'preact';

import { App } from './App.jsx';

hydrate(<App />, document.getElementById('app'));
window.bhytReady = true;
