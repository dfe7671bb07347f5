// The page of the second window: what the room sees. It asks nothing; what it shows is put into it.

import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import Wall from './screens/Projector/Wall.svelte';

export default mount(Wall, { target: document.body });
