import { defineConfig } from 'switchroom';
import deployment from '../../switchroom.config.ts';
import { salon } from './pack.ts';

// The models of this deployment, with another desk.
export default defineConfig({ ...deployment, pack: salon });
