import fc from 'fast-check';
import { inject } from 'vitest';

/** The mutant that one whole run is about, switched on before anything is loaded; none where the runner switches. */
(globalThis.__stryker__ ??= {}).activeMutant = inject('activeMutant');

// One case that fails is enough: nobody reads a smaller one.
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
