import { defineConfig } from 'switchroom';
import { veterinary } from './pack.ts';

/** `npm start -- --config examples/veterinary/switchroom.config.ts` */
export default defineConfig({ pack: veterinary, models: [] });
