export { Menu, MenuItem } from './ui/menu';
