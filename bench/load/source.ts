/** What the plugin finds where it is loaded, as one module. */
export { webGlobals } from '../../test/host/dom';
export { requireProvided } from '../../test/host/provided-modules';
