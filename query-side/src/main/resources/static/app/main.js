/** Starts the dashboard. */
import './why.js';
import './dialog.js';
import './shell.js';
