import { Page } from '../parts/page';

export const DocumentPage = () => <Page title="Document">{null}</Page>;
