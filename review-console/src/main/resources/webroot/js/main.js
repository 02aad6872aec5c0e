import './theme.js';
import './parts/cw-app.js';
