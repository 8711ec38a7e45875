export { ProgressBarComponent } from './ui/components';
export { ConfirmationButton, ConfirmationModal } from './ui/confirmation-modal';
export { Modal } from './ui/modal';
export { Notice } from './ui/notice';
export { Scope } from './ui/scope';
export { shown } from './ui/shown';
export { SuggestModal } from './ui/suggest-modal';
