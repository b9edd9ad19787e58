import { Page } from '../parts/page';

export const DocumentsPage = () => <Page title="Documents">{null}</Page>;
