import { Page } from '../parts/page';

export const ReviewPage = () => <Page title="Review">{null}</Page>;
