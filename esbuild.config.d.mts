import type { BuildOptions } from 'esbuild';

export declare const providedModules: readonly string[];
export declare function pluginOptions(production: boolean): BuildOptions;
export declare function headlessOptions(production: boolean): BuildOptions;
