import { Page } from '../parts/page';

export const OperationsPage = () => <Page title="Operations">{null}</Page>;
