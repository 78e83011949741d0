import './compose.css';

export { EditActionScreen } from './edit-action';
export { NewActionScreen } from './new-action';
