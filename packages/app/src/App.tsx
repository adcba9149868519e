import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';

// Plugins come by themselves from the dependencies in package.json (app.packages: all).
export default createApp({ features: [navModule, signInModule] });
