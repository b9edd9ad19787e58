import { Route, Routes } from 'react-router';
import { WebhookList } from './webhook-list';
import { WebhookPage } from './webhook-page';

export const Webhooks = () => (
  <Routes>
    <Route index element={<WebhookList />} />
    <Route path=":webhookId" element={<WebhookPage />} />
  </Routes>
);
