/** Fetches the model files and checks them: what `npm start` does on its way, by itself. */
import { loadWeights, readManifest } from '../../models/index.js';
import { fetchModelWeights, modelsFolder } from '../local/model-weights.js';

const folder = modelsFolder();
await fetchModelWeights(readManifest(), { folder, progress: (line) => console.log(line) });
await loadWeights(folder);
console.log(`models are in ${folder}`);
