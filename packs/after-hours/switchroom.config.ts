import { defineConfig } from 'switchroom';
import deployment from '../../switchroom.config.ts';
import { afterHours } from './pack.ts';

// The models of this deployment, with another desk.
export default defineConfig({ ...deployment, pack: afterHours });
