/* Written from the routes in api/routes by npm run fix. */
export interface paths {
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List, filter and search documents, newest first
         * @description Scope: `documents:read`.
         */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Submit a document
         * @description The file is the raw body, or the part `file` of a multipart form. What it is, its bytes say; its media type and name do not count. The same bytes again give the first document, with status 200.
         *
         *     Scope: `documents:write`.
         */
        post: operations["submitDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one document
         * @description Scope: `documents:read`.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        /**
         * Erase a document: rows, bytes, histories and keys
         * @description The document is gone from every answer at once; the erasure says when it is gone from every store.
         *
         *     Scope: `documents:erase`.
         */
        delete: operations["eraseDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Text in reading order, with the box of every word
         * @description As `{"document_id", "pages": [PageText]}`, or as bare text when `Accept` asks for text/plain.
         *
         *     Scope: `documents:read`.
         */
        get: operations["getText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a document has the words of a search
         * @description At most 3 short excerpts, chosen so that they show as many of the query's words as they can. A document that was not read yet has none. Of a very long document the first pages are looked through.
         *
         *     Scope: `documents:read`.
         */
        get: operations["findMatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page as a picture
         * @description Scope: `documents:read`.
         */
        get: operations["getPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes as submitted
         * @description Scope: `documents:read`.
         */
        get: operations["getOriginal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Progress as server-sent events
         * @description Begins after `Last-Event-ID`, or with the first event; ends when the document is final. The data of an event `step` is `{"event_id", "attempt", "step", "facts", "at"}`. 204 says that nothing more is to come.
         *
         *     Scope: `documents:read`.
         */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of the record: what machine and people made of the document
         * @description Scope: `documents:read`.
         */
        get: operations["listRecords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every decision about the document: by whom, when, and what it changed
         * @description Scope: `documents:read`.
         */
        get: operations["listDecidedReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a review: accept what was read, correct it, or reject the document
         * @description Scope: `documents:review`.
         */
        post: operations["reviewDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop reading a document
         * @description Scope: `documents:write` or `operations:act`.
         */
        post: operations["cancelDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a finished, failed or cancelled document again
         * @description Scope: `documents:write` or `operations:act`.
         */
        post: operations["retryDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures/{erasureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an erasure is, and what it did
         * @description Scope: `documents:erase`.
         */
        get: operations["getErasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for a person, the most urgent first
         * @description Scope: `documents:review`.
         */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Be given the most urgent document that nobody has
         * @description It is claimed for the caller for some minutes: nobody else is given it, and nobody else can decide it.
         *
         *     Scope: `documents:review`.
         */
        post: operations["nextReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much waits, how much was reviewed, and how long it took
         * @description Scope: `documents:review`.
         */
        get: operations["getReviewFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{documentId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a document that waits for a review, or keep it for longer
         * @description Scope: `documents:review`.
         */
        post: operations["claimReview"];
        /**
         * Give a document back to the queue
         * @description Scope: `documents:review`.
         */
        delete: operations["giveBackReview"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The account, and who asks
         * @description Any valid key will do.
         */
        get: operations["getAccount"];
        /**
         * Give the account another name
         * @description Scope: `account:manage`.
         */
        put: operations["renameAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave the account: what one sees of it ends at once
         * @description For members alone. The only owner stays until there is another.
         *
         *     Any valid key will do.
         */
        delete: operations["leaveAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/consents/ai-processing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether models may read the documents of the account
         * @description Scope: `account:manage` or `keys:manage`.
         */
        get: operations["getAiConsent"];
        /**
         * Give or withdraw it
         * @description Without it a document waits for a person to enter its fields. It counts for documents whose reading begins from now on.
         *
         *     Scope: `account:manage` or `keys:manage`.
         */
        put: operations["putAiConsent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, and the accounts they belong to
         * @description For people who are signed in; no API key will do.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account, and be its owner
         * @description For people who are signed in; no API key will do.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who belongs to the account
         * @description Scope: `members:manage`.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a member another role
         * @description Scope: `members:manage`.
         */
        put: operations["changeRole"];
        post?: never;
        /**
         * Remove a member: what they see of the account ends at once
         * @description Scope: `members:manage`.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations of the account, newest first
         * @description Scope: `members:manage`.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite a person by e-mail
         * @description The letter holds a link for seven days, for this address alone. An open invitation of the same address is replaced.
         *
         *     Scope: `members:manage`.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation
         * @description Scope: `members:manage`.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an invitation invites to
         * @description For people who are signed in; no API key will do.
         */
        post: operations["openInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Again by the same person changes nothing.
         *
         *     For people who are signed in; no API key will do.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The API keys of the account, without their secrets
         * @description Scope: `keys:manage`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description Scope: `keys:manage`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key, at once and for good
         * @description Scope: `keys:manage`.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits, what failed, and what went through
         * @description Counts, codes, times and ids; nothing of what documents say, and no file names.
         *
         *     Scope: `operations:read`.
         */
        get: operations["getOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents by state or failure, newest first, without what they say
         * @description Scope: `operations:read`.
         */
        get: operations["listWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry documents that failed with one code
         * @description The oldest first, 100 at most: ask again until none is left. A document that was retried has failed no more, so that asking twice retries none twice.
         *
         *     Scope: `operations:act`.
         */
        post: operations["retryFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/codec/decode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decode what workflows carry, for Temporal’s page and command line
         * @description Temporal’s contract for remote codecs. For members whose role has `payloads:read` in the account that a workflow belongs to, and for keys of that account with it. Each call leaves a line in the audit log. Nothing is ever encoded here.
         *
         *     Any valid key will do.
         */
        post: operations["decodePayloads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The webhooks of the account, without their secrets
         * @description Scope: `webhooks:manage`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have an address told what becomes of documents
         * @description Each event is sent as one signed POST (Standard Webhooks), and tried again for three days until the answer is a 2xx.
         *
         *     Scope: `webhooks:manage`.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a webhook, disable it, or enable it again
         * @description Scope: `webhooks:manage`.
         */
        put: operations["updateWebhook"];
        post?: never;
        /**
         * Delete a webhook and its deliveries, also those that wait
         * @description Scope: `webhooks:manage`.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the secret
         * @description For 24 hours the one before signs as well, so that the receiver can change over in its own time.
         *
         *     Scope: `webhooks:manage`.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the webhook an event of the type `webhook.test`
         * @description Scope: `webhooks:manage`.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the webhook was told, and how that went, newest first
         * @description Finished deliveries are kept for 30 days.
         *
         *     Scope: `webhooks:manage`.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{webhookId}/deliveries/{deliveryId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send it again, with the same `webhook-id`
         * @description At once, and with all its tries anew; also what was delivered, or still waits for its next try.
         *
         *     Scope: `webhooks:manage`.
         */
        post: operations["resendDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log, newest first
         * @description Scope: `audit:read`.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Walk the hash chain of the audit log from end to end
         * @description Scope: `audit:read`.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedInvitation: {
            account_id: string;
            role: components["schemas"]["Role"];
        };
        Account: {
            id: string;
            name: string;
            /** Format: date-time */
            created_at: string;
            consents: {
                ai_processing: boolean;
            };
            /** @description The key that asked; null where a person did. */
            api_key: {
                id: string;
                scopes: components["schemas"]["Scope"][];
            } | null;
            /** @description What the person who asked is in the account; null where a key did. */
            role: components["schemas"]["Role"] | null;
        };
        AccountChange: {
            /** @description Of the business. */
            name: string;
        };
        AccountName: {
            id: string;
            name: string;
        };
        Actor: {
            id: string;
            /** @enum {string} */
            kind: "person" | "key" | "service";
            /** @description Of the person, or the label of the key; null where they are gone. */
            name: string | null;
        };
        ApiKey: {
            id: string;
            label: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            created_at: string;
            expires_at: string | null;
            revoked_at: string | null;
            last_used_at: string | null;
        };
        ApiKeyList: {
            items: components["schemas"]["ApiKey"][];
        };
        AuditLine: {
            seq: number;
            /** Format: date-time */
            at: string;
            actor: string;
            action: string;
            subject: string;
            /** @enum {string} */
            outcome: "done" | "refused";
            details: {
                [key: string]: string | number | boolean | null;
            };
        };
        AuditPage: {
            items: components["schemas"]["AuditLine"][];
            /** @description Cursor of the next page; null at the end. */
            next: string | null;
        };
        AuditVerification: {
            intact: boolean;
            lines: number;
            /** @description The first line that does not fit. */
            broken_at: number | null;
        };
        /** @description Fractions of the page as seen, origin top left; `page` counts from 1. */
        Box: {
            page: number;
            x: number;
            y: number;
            width: number;
            height: number;
        };
        Change: {
            /** @description Of the field; or `type`, `line_items`, `tax_lines`. */
            name: string;
            /** @description Null where there was none. Lines are told as one text each. */
            before: (string | string[]) | null;
            /** @description Null where the document has none. */
            after: (string | string[]) | null;
        };
        Check: {
            code: string;
            passed: boolean;
            fields: ("vendor" | "vendor_tax_id" | "address" | "buyer" | "buyer_tax_id" | "place_of_supply" | "invoice_number" | "order_number" | "date" | "due_date" | "currency" | "net" | "tax" | "total" | "due" | "iban" | "parties" | "effective_date" | "term" | "jurisdiction")[];
            message: string;
        };
        Consent: {
            /** @constant */
            purpose: "ai_processing";
            granted: boolean;
        };
        ConsentChange: {
            granted: boolean;
        };
        CreatedApiKey: {
            id: string;
            label: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            created_at: string;
            expires_at: string | null;
            revoked_at: string | null;
            last_used_at: string | null;
            /** @description Null where an Idempotency-Key gets its first answer again: the token is kept nowhere. Revoke the key and make another. */
            token: string | null;
        };
        DecidedDocument: {
            id: string;
            /** @enum {string} */
            status: "received" | "processing" | "in_review" | "done" | "failed" | "cancelled";
            type: ("invoice" | "receipt" | "purchase_order" | "bank_statement" | "contract" | "id_document" | "letter" | "form" | "other" | "unknown") | null;
            type_confidence: number | null;
            file_name: string | null;
            /** @description Of the newest record, as are date, currency and total. */
            vendor: string | null;
            /** @description Day of issue. */
            date: string | null;
            currency: string | null;
            /** @description A decimal number as text, in the currency of the document. */
            total: string | null;
            /** @description As the bytes say; null until they have been inspected. */
            media_type: string | null;
            size_bytes: number;
            page_count: number | null;
            /** @description Counts from 1; each retry is the next. */
            attempt: number;
            /** @description Name it in a review, so that nobody overwrites what they have not seen. */
            record_version: number | null;
            /** @description Set while the document waits for a person. */
            review: {
                reasons: string[];
                due_at: string | null;
            } | null;
            failure: components["schemas"]["Failure"] | null;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            updated_at: string;
            finished_at: string | null;
            links: {
                self: string;
                text: string;
                pages: string;
                original: string;
                events: string;
                records: string;
            };
            fields: components["schemas"]["Fields"];
            line_items: components["schemas"]["LineItem"][];
            tax_lines: components["schemas"]["TaxLine"][];
            checks: components["schemas"]["Check"][];
            /** @description How long who decided had it in hand, without the time between their claims; null: never claimed. */
            took_ms: number | null;
        };
        DecidedReview: {
            id: string;
            /** @enum {string} */
            action: "accept" | "correct" | "reject";
            actor: components["schemas"]["Actor"];
            /** Format: date-time */
            at: string;
            /** @description The version that was decided about. */
            record_version: number;
            /** @description The version that it led to. */
            result_version: number | null;
            changes: components["schemas"]["Change"][];
        };
        DecidedReviewList: {
            items: components["schemas"]["DecidedReview"][];
        };
        Document: {
            id: string;
            /** @enum {string} */
            status: "received" | "processing" | "in_review" | "done" | "failed" | "cancelled";
            type: ("invoice" | "receipt" | "purchase_order" | "bank_statement" | "contract" | "id_document" | "letter" | "form" | "other" | "unknown") | null;
            type_confidence: number | null;
            file_name: string | null;
            /** @description Of the newest record, as are date, currency and total. */
            vendor: string | null;
            /** @description Day of issue. */
            date: string | null;
            currency: string | null;
            /** @description A decimal number as text, in the currency of the document. */
            total: string | null;
            /** @description As the bytes say; null until they have been inspected. */
            media_type: string | null;
            size_bytes: number;
            page_count: number | null;
            /** @description Counts from 1; each retry is the next. */
            attempt: number;
            /** @description Name it in a review, so that nobody overwrites what they have not seen. */
            record_version: number | null;
            /** @description Set while the document waits for a person. */
            review: {
                reasons: string[];
                due_at: string | null;
            } | null;
            failure: components["schemas"]["Failure"] | null;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            updated_at: string;
            finished_at: string | null;
            links: {
                self: string;
                text: string;
                pages: string;
                original: string;
                events: string;
                records: string;
            };
            fields: components["schemas"]["Fields"];
            line_items: components["schemas"]["LineItem"][];
            tax_lines: components["schemas"]["TaxLine"][];
            checks: components["schemas"]["Check"][];
        };
        DocumentPage: {
            items: components["schemas"]["DocumentSummary"][];
            /** @description Cursor of the next page; null at the end. */
            next: string | null;
        };
        DocumentSummary: {
            id: string;
            /** @enum {string} */
            status: "received" | "processing" | "in_review" | "done" | "failed" | "cancelled";
            type: ("invoice" | "receipt" | "purchase_order" | "bank_statement" | "contract" | "id_document" | "letter" | "form" | "other" | "unknown") | null;
            type_confidence: number | null;
            file_name: string | null;
            /** @description Of the newest record, as are date, currency and total. */
            vendor: string | null;
            /** @description Day of issue. */
            date: string | null;
            currency: string | null;
            /** @description A decimal number as text, in the currency of the document. */
            total: string | null;
            /** @description As the bytes say; null until they have been inspected. */
            media_type: string | null;
            size_bytes: number;
            page_count: number | null;
            /** @description Counts from 1; each retry is the next. */
            attempt: number;
            /** @description Name it in a review, so that nobody overwrites what they have not seen. */
            record_version: number | null;
            /** @description Set while the document waits for a person. */
            review: {
                reasons: string[];
                due_at: string | null;
            } | null;
            failure: components["schemas"]["Failure"] | null;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            updated_at: string;
            finished_at: string | null;
            links: {
                self: string;
                text: string;
                pages: string;
                original: string;
                events: string;
                records: string;
            };
        };
        Erasure: {
            id: string;
            document_id: string;
            /** @enum {string} */
            state: "requested" | "erasing" | "completed";
            /** Format: date-time */
            requested_at: string;
            completed_at: string | null;
            /** @description What was done, in counts, without saying what was in it. */
            evidence: {
                [key: string]: unknown;
            } | null;
            links: {
                self: string;
            };
        };
        Failure: {
            /** @enum {string} */
            code: "document.empty" | "document.unsupported_type" | "document.too_large" | "document.too_many_pages" | "document.too_many_pixels" | "document.encrypted" | "document.wrong_password" | "document.damaged" | "document.no_pages" | "document.bomb" | "document.too_complex" | "document.not_found" | "document.page_not_found" | "document.not_ready" | "document.wrong_state" | "document.cancelled" | "document.erased" | "review.not_open" | "review.claimed" | "review.rejected" | "review.stale" | "request.malformed" | "request.invalid" | "request.unsupported_media_type" | "request.not_found" | "request.method_not_allowed" | "request.too_large" | "request.headers_too_large" | "request.interrupted" | "request.too_slow" | "request.idempotency_key_reused" | "request.idempotency_key_busy" | "request.precondition_failed" | "request.rate_limited" | "auth.missing" | "auth.invalid" | "auth.expired" | "auth.revoked" | "auth.scope" | "auth.session" | "auth.cross_site" | "auth.no_account" | "auth.person_needed" | "api_key.not_found" | "erasure.not_found" | "member.not_found" | "member.last_owner" | "member.already" | "invitation.not_found" | "invitation.closed" | "invitation.other_person" | "mail.unavailable" | "webhook.not_found" | "webhook.too_many" | "webhook.disabled" | "webhook.busy" | "webhook.address_refused" | "webhook.unresolved" | "webhook.unreachable" | "webhook.tls" | "webhook.timed_out" | "webhook.redirected" | "webhook.status" | "webhook.gone" | "delivery.not_found" | "database.unavailable" | "objects.unavailable" | "objects.missing" | "objects.corrupt" | "temporal.unavailable" | "keys.unavailable" | "keys.destroyed" | "keys.corrupt" | "models.missing" | "models.corrupt" | "models.interrupted" | "erasure.incomplete" | "config.invalid" | "internal.unexpected";
            meaning: string;
        };
        Field: {
            /** @description Dates as YYYY-MM-DD, amounts as decimal text, `parties` as a list. */
            value: string | string[];
            /** @description As printed, where the value was normalised. */
            raw?: string;
            /** @description 0 to 1. */
            confidence: number;
            boxes: components["schemas"]["Box"][];
            /** @enum {string} */
            source: "human" | "xml" | "qr" | "text_layer" | "ocr";
            model: string;
        };
        Fields: {
            [key: string]: components["schemas"]["Field"];
        };
        Invitation: {
            id: string;
            email: string;
            role: components["schemas"]["Role"];
            /** @enum {string} */
            state: "open" | "accepted" | "revoked" | "expired";
            /** @description The id of who invited. */
            invited_by: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            accepted_at: string | null;
            revoked_at: string | null;
        };
        InvitationList: {
            items: components["schemas"]["Invitation"][];
        };
        InvitationToken: {
            /** @description As the link of the letter carries it. */
            token: string;
        };
        LineItem: {
            description: string | null;
            quantity: string | null;
            unit_price: string | null;
            amount: string | null;
            confidence: number;
            boxes: components["schemas"]["Box"][];
        };
        Match: {
            /** @description Null where a field says it. */
            page: number | null;
            /** @description Set where only the value of this field has the word: a person may have written it. */
            field: ("vendor" | "vendor_tax_id" | "address" | "buyer" | "buyer_tax_id" | "place_of_supply" | "invoice_number" | "order_number" | "date" | "due_date" | "currency" | "net" | "tax" | "total" | "due" | "iban" | "parties" | "effective_date" | "term" | "jurisdiction") | null;
            text: string;
            /** @description Places in `text`, in UTF-16 code units. */
            matches: {
                start: number;
                end: number;
            }[];
        };
        MatchList: {
            items: components["schemas"]["Match"][];
        };
        Me: {
            person: {
                id: string;
                name: string;
                email: string;
                two_factor: boolean;
            };
            session: {
                id: string;
                /** Format: date-time */
                expires_at: string;
            };
            /** @description In the order in which the person joined. */
            accounts: {
                id: string;
                name: string;
                role: components["schemas"]["Role"];
                scopes: components["schemas"]["Scope"][];
                /** Format: date-time */
                joined_at: string;
            }[];
        };
        Member: {
            person: components["schemas"]["Person"];
            role: components["schemas"]["Role"];
            /** Format: date-time */
            joined_at: string;
        };
        MemberList: {
            items: components["schemas"]["Member"][];
        };
        NewAccount: {
            /** @description Of the business. */
            name: string;
            /** @description Whether models may read its documents. Without it a person enters every field. */
            ai_processing: boolean;
        };
        NewAccountMade: {
            id: string;
            name: string;
        };
        NewApiKey: {
            label: string;
            /** @description At most those of the key that asks. */
            scopes: components["schemas"]["Scope"][];
            /**
             * @description No later than that of the key that asks: what would be later, or never, ends with it.
             * @default null
             */
            expires_at: string | null;
        };
        NewInvitation: {
            /** Format: email */
            email: string;
            role: components["schemas"]["Role"];
        };
        NewWebhook: {
            /**
             * Format: uri
             * @description https, a public address, the port 443, 80 or from 1024 on.
             */
            url: string;
            /**
             * @description A name for people.
             * @default
             */
            description: string;
            /** @description What it is told of. */
            events: components["schemas"]["WebhookEventType"][];
        };
        NextReview: {
            /** @description Documents that the caller does not want now. */
            skip?: string[];
            /** @description Only keep it, while another is being worked on: how long it takes is counted from a claim without this. */
            ahead?: boolean;
        };
        NextReviewGiven: {
            claim: components["schemas"]["ReviewClaim"] | null;
        };
        OpenInvitation: {
            account_name: string;
            role: components["schemas"]["Role"];
            email: string;
            /** Format: date-time */
            expires_at: string;
        };
        Operations: {
            /**
             * Format: date-time
             * @description When this was so.
             */
            at: string;
            documents: {
                received: number;
                processing: number;
                in_review: number;
                done: number;
                failed: number;
                cancelled: number;
            };
            /** @description Since when the oldest document is on its way that has not been read to the end; one that was retried, since it last moved. */
            oldest_waiting_at: string | null;
            /** @description Of documents that stand as failed, the most frequent first. */
            failures: {
                code: string;
                meaning: string;
                /** @description Whether the same may succeed when it is tried again. */
                retryable: boolean;
                count: number;
                /** Format: date-time */
                newest_at: string;
                /** @description The newest few. */
                document_ids: string[];
            }[];
            /** @description The last 24 hours, the oldest first. */
            hours: {
                /** Format: date-time */
                hour: string;
                received: number;
                finished: number;
                failed: number;
            }[];
            reviews: {
                open: number;
                overdue: number;
                oldest_at: string | null;
                next_due_at: string | null;
            };
            erasures: {
                open: number;
                oldest_at: string | null;
            };
            /** @description Task queues of the whole house; null while the workflow service does not answer. */
            queues: {
                name: string;
                /** @description Tasks that no worker has taken, about. */
                waiting: number;
                /** @description How long the oldest of them has waited. */
                age_seconds: number;
                added_per_second: number;
                taken_per_second: number;
                workers: number;
            }[] | null;
            /** @description Where the workflow service shows itself to people. */
            temporal_ui: string | null;
        };
        Payload: {
            metadata?: {
                [key: string]: string;
            };
            /** Format: base64 */
            data?: string;
        };
        Payloads: {
            payloads: components["schemas"]["Payload"][];
        };
        Person: {
            id: string;
            name: string;
            email: string;
        };
        Place: {
            /** @enum {string} */
            in: "body" | "query" | "path" | "header";
            /** @description JSON pointer (RFC 6901) into that part of the request. */
            pointer: string;
            message: string;
        };
        Problem: {
            /** @description Address of the description of this failure. */
            type: string;
            /** @enum {string} */
            code: "document.empty" | "document.unsupported_type" | "document.too_large" | "document.too_many_pages" | "document.too_many_pixels" | "document.encrypted" | "document.wrong_password" | "document.damaged" | "document.no_pages" | "document.bomb" | "document.too_complex" | "document.not_found" | "document.page_not_found" | "document.not_ready" | "document.wrong_state" | "document.cancelled" | "document.erased" | "review.not_open" | "review.claimed" | "review.rejected" | "review.stale" | "request.malformed" | "request.invalid" | "request.unsupported_media_type" | "request.not_found" | "request.method_not_allowed" | "request.too_large" | "request.headers_too_large" | "request.interrupted" | "request.too_slow" | "request.idempotency_key_reused" | "request.idempotency_key_busy" | "request.precondition_failed" | "request.rate_limited" | "auth.missing" | "auth.invalid" | "auth.expired" | "auth.revoked" | "auth.scope" | "auth.session" | "auth.cross_site" | "auth.no_account" | "auth.person_needed" | "api_key.not_found" | "erasure.not_found" | "member.not_found" | "member.last_owner" | "member.already" | "invitation.not_found" | "invitation.closed" | "invitation.other_person" | "mail.unavailable" | "webhook.not_found" | "webhook.too_many" | "webhook.disabled" | "webhook.busy" | "webhook.address_refused" | "webhook.unresolved" | "webhook.unreachable" | "webhook.tls" | "webhook.timed_out" | "webhook.redirected" | "webhook.status" | "webhook.gone" | "delivery.not_found" | "database.unavailable" | "objects.unavailable" | "objects.missing" | "objects.corrupt" | "temporal.unavailable" | "keys.unavailable" | "keys.destroyed" | "keys.corrupt" | "models.missing" | "models.corrupt" | "models.interrupted" | "erasure.incomplete" | "config.invalid" | "internal.unexpected";
            title: string;
            status: number;
            detail?: string;
            /** @description Names this very request; the log knows it by the same name. */
            instance: string;
            errors?: components["schemas"]["Place"][];
        };
        Record: {
            version: number;
            attempt: number;
            /** @enum {string} */
            author: "machine" | "human";
            /** @enum {string} */
            type: "invoice" | "receipt" | "purchase_order" | "bank_statement" | "contract" | "id_document" | "letter" | "form" | "other" | "unknown";
            type_confidence: number;
            fields: components["schemas"]["Fields"];
            line_items: components["schemas"]["LineItem"][];
            tax_lines: components["schemas"]["TaxLine"][];
            checks: components["schemas"]["Check"][];
            models: {
                [key: string]: string;
            };
            /** Format: date-time */
            created_at: string;
        };
        RecordList: {
            items: components["schemas"]["Record"][];
        };
        RetriedFailed: {
            retried: string[];
            /** @description How many still stand as failed with this code. */
            left: number;
        };
        RetryFailed: {
            /** @enum {string} */
            failure: "document.empty" | "document.unsupported_type" | "document.too_large" | "document.too_many_pages" | "document.too_many_pixels" | "document.encrypted" | "document.wrong_password" | "document.damaged" | "document.no_pages" | "document.bomb" | "document.too_complex" | "document.not_found" | "document.page_not_found" | "document.not_ready" | "document.wrong_state" | "document.cancelled" | "document.erased" | "review.not_open" | "review.claimed" | "review.rejected" | "review.stale" | "request.malformed" | "request.invalid" | "request.unsupported_media_type" | "request.not_found" | "request.method_not_allowed" | "request.too_large" | "request.headers_too_large" | "request.interrupted" | "request.too_slow" | "request.idempotency_key_reused" | "request.idempotency_key_busy" | "request.precondition_failed" | "request.rate_limited" | "auth.missing" | "auth.invalid" | "auth.expired" | "auth.revoked" | "auth.scope" | "auth.session" | "auth.cross_site" | "auth.no_account" | "auth.person_needed" | "api_key.not_found" | "erasure.not_found" | "member.not_found" | "member.last_owner" | "member.already" | "invitation.not_found" | "invitation.closed" | "invitation.other_person" | "mail.unavailable" | "webhook.not_found" | "webhook.too_many" | "webhook.disabled" | "webhook.busy" | "webhook.address_refused" | "webhook.unresolved" | "webhook.unreachable" | "webhook.tls" | "webhook.timed_out" | "webhook.redirected" | "webhook.status" | "webhook.gone" | "delivery.not_found" | "database.unavailable" | "objects.unavailable" | "objects.missing" | "objects.corrupt" | "temporal.unavailable" | "keys.unavailable" | "keys.destroyed" | "keys.corrupt" | "models.missing" | "models.corrupt" | "models.interrupted" | "erasure.incomplete" | "config.invalid" | "internal.unexpected";
            /** @default 100 */
            limit: number;
        };
        Review: {
            /** @enum {string} */
            action: "accept" | "correct" | "reject";
            /** @description The version that the reviewer saw. */
            record_version: number;
            corrections?: {
                /** @enum {string} */
                type?: "invoice" | "receipt" | "purchase_order" | "bank_statement" | "contract" | "id_document" | "letter" | "form" | "other" | "unknown";
                /** @description By field; null says that the document has none. */
                fields?: {
                    vendor?: string | null;
                    vendor_tax_id?: string | null;
                    address?: string | null;
                    buyer?: string | null;
                    buyer_tax_id?: string | null;
                    place_of_supply?: string | null;
                    invoice_number?: string | null;
                    order_number?: string | null;
                    date?: string | null;
                    due_date?: string | null;
                    currency?: string | null;
                    net?: string | null;
                    tax?: string | null;
                    total?: string | null;
                    due?: string | null;
                    iban?: string | null;
                    parties?: string[] | null;
                    effective_date?: string | null;
                    term?: string | null;
                    jurisdiction?: string | null;
                };
                line_items?: {
                    description: string | null;
                    quantity: string | null;
                    unit_price: string | null;
                    amount: string | null;
                }[];
                tax_lines?: {
                    /** @enum {string} */
                    kind: "vat" | "gst" | "cgst" | "sgst" | "utgst" | "igst" | "cess" | "sales_tax";
                    rate: string | null;
                    base: string | null;
                    amount: string;
                }[];
            };
        };
        ReviewClaim: {
            document_id: string;
            by: components["schemas"]["Actor"];
            mine: boolean;
            /** Format: date-time */
            claimed_at: string;
            /**
             * Format: date-time
             * @description Until then nobody else is given the document; claim it again for longer.
             */
            expires_at: string;
        };
        ReviewClaimWish: {
            /** @description Only keep it, while another is being worked on: how long it takes is counted from a claim without this. */
            ahead?: boolean;
        };
        ReviewFigures: {
            waiting: number;
            overdue: number;
            today: components["schemas"]["ReviewPace"];
            /** @description The last 7 days. */
            week: components["schemas"]["ReviewPace"];
            mine: {
                today: components["schemas"]["ReviewPace"];
                /** @description The last 7 days. */
                week: components["schemas"]["ReviewPace"];
            };
            /** @description Everybody who decided in the last 7 days; null for those who do not manage members. */
            people: {
                by: components["schemas"]["Actor"];
                today: components["schemas"]["ReviewPace"];
                /** @description The last 7 days. */
                week: components["schemas"]["ReviewPace"];
            }[] | null;
        };
        ReviewPace: {
            reviewed: number;
            /** @description Null where none of them was claimed, so that none was timed. */
            median_seconds: number | null;
            /** @description Null where none of them was claimed, so that none was timed. */
            p90_seconds: number | null;
        };
        ReviewPage: {
            items: components["schemas"]["WaitingReview"][];
            /** @description Cursor of the next page; null at the end. */
            next: string | null;
            /** @description All that wait. */
            count: number;
        };
        /** @enum {string} */
        Role: "owner" | "reviewer" | "viewer" | "operator";
        RoleChange: {
            role: components["schemas"]["Role"];
        };
        /** @enum {string} */
        Scope: "documents:read" | "documents:write" | "documents:review" | "documents:erase" | "account:manage" | "keys:manage" | "members:manage" | "operations:read" | "operations:act" | "payloads:read" | "webhooks:manage" | "audit:read";
        /** @description One part of the tax, where the document prints it in parts. */
        TaxLine: {
            /** @enum {string} */
            kind: "vat" | "gst" | "cgst" | "sgst" | "utgst" | "igst" | "cess" | "sales_tax";
            /** @description In percent. */
            rate: string | null;
            /** @description What the tax was reckoned on. */
            base: string | null;
            amount: string;
            confidence: number;
            boxes: components["schemas"]["Box"][];
        };
        WaitingReview: {
            document: components["schemas"]["DocumentSummary"];
            due_at: string | null;
            overdue: boolean;
            /** Format: date-time */
            waiting_since: string;
            /** @description Who has it now; null: whoever asks first. */
            claim: components["schemas"]["ReviewClaim"] | null;
        };
        Webhook: {
            id: string;
            url: string;
            description: string;
            events: components["schemas"]["WebhookEventType"][];
            /** @enum {string} */
            state: "enabled" | "disabled";
            /** @description `person`: somebody wished so. `gone`: the receiver answered 410. `failing`: nothing came through for five days. */
            disabled_reason: ("person" | "gone" | "failing") | null;
            disabled_at: string | null;
            /** @description The first failed try since the last success. */
            failing_since: string | null;
            /** @description After a change of secret: until then the one before signs as well. */
            previous_secret_until: string | null;
            /** Format: date-time */
            created_at: string;
            links: {
                deliveries: string;
            };
        };
        WebhookChange: {
            /**
             * Format: uri
             * @description https, a public address, the port 443, 80 or from 1024 on.
             */
            url: string;
            /**
             * @description A name for people.
             * @default
             */
            description: string;
            /** @description What it is told of. */
            events: components["schemas"]["WebhookEventType"][];
            /** @description One that is disabled is told nothing, and gives up what waited for it. */
            enabled: boolean;
        };
        WebhookDelivery: {
            id: string;
            webhook_id: string;
            /** @description The `webhook-id` of every try. */
            event_id: string;
            /** @enum {string} */
            type: "document.done" | "document.in_review" | "document.failed" | "document.cancelled" | "document.erased" | "webhook.test";
            /** Format: date-time */
            occurred_at: string;
            document_id: string | null;
            erasure_id: string | null;
            /** @enum {string} */
            state: "pending" | "delivered" | "given_up";
            /** @description Why the last try failed, or why it was given up. */
            reason: ("document.empty" | "document.unsupported_type" | "document.too_large" | "document.too_many_pages" | "document.too_many_pixels" | "document.encrypted" | "document.wrong_password" | "document.damaged" | "document.no_pages" | "document.bomb" | "document.too_complex" | "document.not_found" | "document.page_not_found" | "document.not_ready" | "document.wrong_state" | "document.cancelled" | "document.erased" | "review.not_open" | "review.claimed" | "review.rejected" | "review.stale" | "request.malformed" | "request.invalid" | "request.unsupported_media_type" | "request.not_found" | "request.method_not_allowed" | "request.too_large" | "request.headers_too_large" | "request.interrupted" | "request.too_slow" | "request.idempotency_key_reused" | "request.idempotency_key_busy" | "request.precondition_failed" | "request.rate_limited" | "auth.missing" | "auth.invalid" | "auth.expired" | "auth.revoked" | "auth.scope" | "auth.session" | "auth.cross_site" | "auth.no_account" | "auth.person_needed" | "api_key.not_found" | "erasure.not_found" | "member.not_found" | "member.last_owner" | "member.already" | "invitation.not_found" | "invitation.closed" | "invitation.other_person" | "mail.unavailable" | "webhook.not_found" | "webhook.too_many" | "webhook.disabled" | "webhook.busy" | "webhook.address_refused" | "webhook.unresolved" | "webhook.unreachable" | "webhook.tls" | "webhook.timed_out" | "webhook.redirected" | "webhook.status" | "webhook.gone" | "delivery.not_found" | "database.unavailable" | "objects.unavailable" | "objects.missing" | "objects.corrupt" | "temporal.unavailable" | "keys.unavailable" | "keys.destroyed" | "keys.corrupt" | "models.missing" | "models.corrupt" | "models.interrupted" | "erasure.incomplete" | "config.invalid" | "internal.unexpected") | null;
            /** @description Counts from 1; each re-send is the next. */
            round: number;
            /** @description Of this round. */
            tries: number;
            /** @description The HTTP status of the last answer; null when there was none. */
            last_status: number | null;
            last_tried_at: string | null;
            next_try_at: string | null;
            finished_at: string | null;
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            /** @description Cursor of the next page; null at the end. */
            next: string | null;
        };
        /** @enum {string} */
        WebhookEventType: "document.done" | "document.in_review" | "document.failed" | "document.cancelled" | "document.erased";
        WebhookList: {
            items: components["schemas"]["Webhook"][];
        };
        WebhookWithSecret: {
            id: string;
            url: string;
            description: string;
            events: components["schemas"]["WebhookEventType"][];
            /** @enum {string} */
            state: "enabled" | "disabled";
            /** @description `person`: somebody wished so. `gone`: the receiver answered 410. `failing`: nothing came through for five days. */
            disabled_reason: ("person" | "gone" | "failing") | null;
            disabled_at: string | null;
            /** @description The first failed try since the last success. */
            failing_since: string | null;
            /** @description After a change of secret: until then the one before signs as well. */
            previous_secret_until: string | null;
            /** Format: date-time */
            created_at: string;
            links: {
                deliveries: string;
            };
            /** @description `whsec_…`, with which the receiver checks signatures: shown here and never again. Null where an Idempotency-Key gets its first answer again: change the secret to see one. */
            secret: string | null;
        };
        Work: {
            id: string;
            /** @enum {string} */
            status: "received" | "processing" | "in_review" | "done" | "failed" | "cancelled";
            attempt: number;
            failure: string | null;
            page_count: number | null;
            /** Format: date-time */
            received_at: string;
            /** Format: date-time */
            updated_at: string;
            finished_at: string | null;
            review_due_at: string | null;
            /** @description Its workflow on the page of the workflow service. */
            workflow_url: string | null;
        };
        WorkPage: {
            items: components["schemas"]["Work"][];
            /** @description Cursor of the next page; null at the end. */
            next: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listDocuments: {
        parameters: {
            query?: {
                /** @description Most items in one answer. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
                status?: "received" | "processing" | "in_review" | "done" | "failed" | "cancelled";
                type?: "invoice" | "receipt" | "purchase_order" | "bank_statement" | "contract" | "id_document" | "letter" | "form" | "other" | "unknown";
                /** @description A vendor's or buyer's whole name, compared without regard to case, spacing and punctuation. */
                party?: string;
                date_from?: string;
                date_to?: string;
                total_min?: string;
                total_max?: string;
                currency?: string;
                failure?: "document.empty" | "document.unsupported_type" | "document.too_large" | "document.too_many_pages" | "document.too_many_pixels" | "document.encrypted" | "document.wrong_password" | "document.damaged" | "document.no_pages" | "document.bomb" | "document.too_complex" | "document.not_found" | "document.page_not_found" | "document.not_ready" | "document.wrong_state" | "document.cancelled" | "document.erased" | "review.not_open" | "review.claimed" | "review.rejected" | "review.stale" | "request.malformed" | "request.invalid" | "request.unsupported_media_type" | "request.not_found" | "request.method_not_allowed" | "request.too_large" | "request.headers_too_large" | "request.interrupted" | "request.too_slow" | "request.idempotency_key_reused" | "request.idempotency_key_busy" | "request.precondition_failed" | "request.rate_limited" | "auth.missing" | "auth.invalid" | "auth.expired" | "auth.revoked" | "auth.scope" | "auth.session" | "auth.cross_site" | "auth.no_account" | "auth.person_needed" | "api_key.not_found" | "erasure.not_found" | "member.not_found" | "member.last_owner" | "member.already" | "invitation.not_found" | "invitation.closed" | "invitation.other_person" | "mail.unavailable" | "webhook.not_found" | "webhook.too_many" | "webhook.disabled" | "webhook.busy" | "webhook.address_refused" | "webhook.unresolved" | "webhook.unreachable" | "webhook.tls" | "webhook.timed_out" | "webhook.redirected" | "webhook.status" | "webhook.gone" | "delivery.not_found" | "database.unavailable" | "objects.unavailable" | "objects.missing" | "objects.corrupt" | "temporal.unavailable" | "keys.unavailable" | "keys.destroyed" | "keys.corrupt" | "models.missing" | "models.corrupt" | "models.interrupted" | "erasure.incomplete" | "config.invalid" | "internal.unexpected";
                /** @description Full text: words, "phrases" and prefixes*; all must match. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of documents. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
                /** @description `wait=30` waits up to 30 seconds (60 at most) for a result. */
                Prefer?: string;
                /** @description The file name of a raw body, as RFC 6266 writes it. */
                "Content-Disposition"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "application/pdf": unknown;
                "image/*": unknown;
                "application/xml": unknown;
                "multipart/form-data": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description These bytes were submitted before: the first document. */
            200: {
                headers: {
                    /** @description Where to ask for it. */
                    Location?: string;
                    /** @description The wait that was granted. */
                    "Preference-Applied"?: string;
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Read within the time that `Prefer: wait` allowed. */
            201: {
                headers: {
                    /** @description Where to ask for it. */
                    Location?: string;
                    /** @description The wait that was granted. */
                    "Preference-Applied"?: string;
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Received; reading goes on. */
            202: {
                headers: {
                    /** @description Where to ask for it. */
                    Location?: string;
                    /** @description The wait that was granted. */
                    "Preference-Applied"?: string;
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /**
             * @description `request.interrupted`: The upload broke off. Send it again.
             *
             *     `request.malformed`: The request cannot be parsed.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.too_large`: The file is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             *
             *     `document.empty`: The file has no bytes.
             *
             *     `document.unsupported_type`: The bytes are of no type that is read here.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database did not answer.
             *
             *     `objects.unavailable`: Object storage did not answer.
             *
             *     `keys.unavailable`: The key store did not answer.
             */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the state the caller has: 304 while it holds. */
                "If-None-Match"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    /** @description Names this state of it. */
                    ETag?: string;
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    /** @description Names this state of it. */
                    ETag?: string;
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The erasure. */
            202: {
                headers: {
                    /** @description Where to ask for it. */
                    Location?: string;
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getText: {
        parameters: {
            query?: {
                /** @description First page. */
                from?: number;
                /** @description Last page. */
                to?: number;
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "text/plain": unknown;
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_ready`: The document has not been read yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database did not answer.
             *
             *     `objects.unavailable`: Object storage did not answer.
             */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findMatches: {
        parameters: {
            query: {
                /** @description As in the list of documents: words, "phrases" and prefixes*. */
                q: string;
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Excerpts, in reading order. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchList"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database did not answer.
             *
             *     `objects.unavailable`: Object storage did not answer.
             */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPage: {
        parameters: {
            query?: {
                /** @description The picture is at most this wide, and this high, in pixels. */
                width?: number;
            };
            header?: never;
            path: {
                documentId: string;
                page: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": unknown;
                    "image/png": unknown;
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `document.not_found`: There is no such document.
             *
             *     `document.page_not_found`: The document has no such page.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_ready`: The document has not been read yet. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `document.encrypted`: The PDF needs a password. Retry it with the password to read it.
             *
             *     `document.damaged`: The file is damaged beyond what a tolerant reader can open.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database did not answer.
             *
             *     `objects.unavailable`: Object storage did not answer.
             */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOriginal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes. */
            200: {
                headers: {
                    /** @description The name it was submitted under. */
                    "Content-Disposition"?: string;
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                    "image/jpeg": unknown;
                    "image/png": unknown;
                    "image/tiff": unknown;
                    "image/webp": unknown;
                    "application/xml": unknown;
                    "application/octet-stream": unknown;
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database did not answer.
             *
             *     `objects.unavailable`: Object storage did not answer.
             */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followEvents: {
        parameters: {
            query?: never;
            header?: {
                "Last-Event-ID"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description The document is final, and its last event is the one named. */
            204: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRecords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Versions. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordList"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDecidedReviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The decisions, the first one first. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReviewList"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
                /** @description ETag of the document that the reviewer saw. */
                "If-Match"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Review"];
            };
        };
        responses: {
            /** @description The document after the decision. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedDocument"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way.
             *
             *     `document.wrong_state`: The document is not in a state that allows this.
             *
             *     `review.not_open`: The document is not waiting for a review.
             *
             *     `review.stale`: Somebody changed the record since it was read. Read it again.
             *
             *     `review.claimed`: Somebody else is reviewing the document.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.precondition_failed`: The resource has another version than If-Match names. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database did not answer.
             *
             *     `temporal.unavailable`: The workflow service did not answer.
             */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description It stops; `cancelled` is its state once it has. */
            202: {
                headers: {
                    /** @description Where to ask for it. */
                    Location?: string;
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentSummary"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way.
             *
             *     `document.wrong_state`: The document is not in a state that allows this.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Opens an encrypted PDF; held for this reading only, never stored in the clear or logged. */
                    password?: string;
                    /**
                     * @description Brings it before a person whatever the machine thinks, to correct what is done. What a person decided before is what they are shown.
                     * @default false
                     */
                    review?: boolean;
                };
            };
        };
        responses: {
            /** @description Received again; reading goes on. */
            202: {
                headers: {
                    /** @description Where to ask for it. */
                    Location?: string;
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentSummary"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way.
             *
             *     `document.wrong_state`: The document is not in a state that allows this.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                erasureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The erasure. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `erasure.not_found`: There is no such erasure. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description Most items in one answer. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of documents. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewPage"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nextReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NextReview"];
            };
        };
        responses: {
            /** @description The claim; null where nothing is left. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextReviewGiven"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewFigures: {
        parameters: {
            query?: {
                /** @description Where who asks is, so that today is their day: minutes east of UTC. */
                utc_offset_minutes?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewFigures"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReviewClaimWish"];
            };
        };
        responses: {
            /** @description The claim. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewClaim"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way.
             *
             *     `review.not_open`: The document is not waiting for a review.
             *
             *     `review.claimed`: Somebody else is reviewing the document.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveBackReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller does not have it any more. */
            204: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document.not_found`: There is no such document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description Its name now. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountName"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaveAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Left. */
            204: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             *
             *     `auth.person_needed`: Only a person who is signed in can do this, no API key.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member.last_owner`: An account needs at least one owner. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAiConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The consent. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putAiConsent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentChange"];
            };
        };
        responses: {
            /** @description The consent as it now stands. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consent"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             *
             *     `auth.person_needed`: Only a person who is signed in can do this, no API key.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description The account. */
            201: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewAccountMade"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             *
             *     `auth.person_needed`: Only a person who is signed in can do this, no API key.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberList"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChange"];
            };
        };
        responses: {
            /** @description The member. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member.not_found`: There is no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member.last_owner`: An account needs at least one owner. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member.not_found`: There is no such member. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `member.last_owner`: An account needs at least one owner. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitations. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description The invitation; its letter is on the way. */
            201: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `database.unavailable`: The database did not answer.
             *
             *     `mail.unavailable`: The mail server did not take the message.
             */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation as it now stands. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation.not_found`: There is no such invitation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description The invitation. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitation"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             *
             *     `auth.person_needed`: Only a person who is signed in can do this, no API key.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation.not_found`: There is no such invitation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation.closed`: The invitation was accepted, withdrawn, or has expired. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             *
             *     `auth.person_needed`: Only a person who is signed in can do this, no API key.
             *
             *     `invitation.other_person`: The invitation is for another e-mail address.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation.not_found`: There is no such invitation. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way.
             *
             *     `member.already`: This person belongs to the account already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invitation.closed`: The invitation was accepted, withdrawn, or has expired. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description The key, with its token: shown here and never again. */
            201: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revoked key. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api_key.not_found`: There is no such API key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the work stands. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operations"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWork: {
        parameters: {
            query?: {
                /** @description Most items in one answer. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
                state?: "received" | "processing" | "in_review" | "done" | "failed" | "cancelled";
                /** @description Only documents that failed with this code. */
                failure?: "document.empty" | "document.unsupported_type" | "document.too_large" | "document.too_many_pages" | "document.too_many_pixels" | "document.encrypted" | "document.wrong_password" | "document.damaged" | "document.no_pages" | "document.bomb" | "document.too_complex" | "document.not_found" | "document.page_not_found" | "document.not_ready" | "document.wrong_state" | "document.cancelled" | "document.erased" | "review.not_open" | "review.claimed" | "review.rejected" | "review.stale" | "request.malformed" | "request.invalid" | "request.unsupported_media_type" | "request.not_found" | "request.method_not_allowed" | "request.too_large" | "request.headers_too_large" | "request.interrupted" | "request.too_slow" | "request.idempotency_key_reused" | "request.idempotency_key_busy" | "request.precondition_failed" | "request.rate_limited" | "auth.missing" | "auth.invalid" | "auth.expired" | "auth.revoked" | "auth.scope" | "auth.session" | "auth.cross_site" | "auth.no_account" | "auth.person_needed" | "api_key.not_found" | "erasure.not_found" | "member.not_found" | "member.last_owner" | "member.already" | "invitation.not_found" | "invitation.closed" | "invitation.other_person" | "mail.unavailable" | "webhook.not_found" | "webhook.too_many" | "webhook.disabled" | "webhook.busy" | "webhook.address_refused" | "webhook.unresolved" | "webhook.unreachable" | "webhook.tls" | "webhook.timed_out" | "webhook.redirected" | "webhook.status" | "webhook.gone" | "delivery.not_found" | "database.unavailable" | "objects.unavailable" | "objects.missing" | "objects.corrupt" | "temporal.unavailable" | "keys.unavailable" | "keys.destroyed" | "keys.corrupt" | "models.missing" | "models.corrupt" | "models.interrupted" | "erasure.incomplete" | "config.invalid" | "internal.unexpected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of documents. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkPage"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryFailed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryFailed"];
            };
        };
        responses: {
            /** @description They are received again; reading goes on. */
            202: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedFailed"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decodePayloads: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Payloads"];
            };
        };
        responses: {
            /** @description The same payloads, those that were sealed opened. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payloads"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhook"];
            };
        };
        responses: {
            /** @description The webhook, with its secret. */
            201: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             *
             *     `webhook.too_many`: The account has as many webhooks as it may have.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChange"];
            };
        };
        responses: {
            /** @description The webhook as it now is. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /**
             * @description `request.malformed`: The request cannot be parsed.
             *
             *     `request.interrupted`: The upload broke off. Send it again.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook.not_found`: There is no such webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_slow`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.too_large`: The request body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.unsupported_media_type`: The request body has a media type that this call does not take. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook.not_found`: There is no such webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook, with its new secret. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook.not_found`: There is no such webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its delivery. */
            202: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook.not_found`: There is no such webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way.
             *
             *     `webhook.disabled`: The webhook is disabled.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description Most items in one answer. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
                state?: "pending" | "delivered" | "given_up";
            };
            header?: never;
            path: {
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `webhook.not_found`: There is no such webhook. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resendDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer again, also where that refused what it asked for; with another request it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                webhookId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery, waiting again. */
            202: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            /** @description `request.malformed`: The request cannot be parsed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `webhook.not_found`: There is no such webhook.
             *
             *     `delivery.not_found`: There is no such delivery.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.idempotency_key_busy`: A request with this Idempotency-Key is still under way.
             *
             *     `webhook.disabled`: The webhook is disabled.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `request.invalid`: A value in the request is not allowed.
             *
             *     `request.idempotency_key_reused`: This Idempotency-Key was used with another request.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Most items in one answer. */
                limit?: number;
                /** @description The cursor `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of lines. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.invalid`: A value in the request is not allowed. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the walk found. */
            200: {
                headers: {
                    /** @description What is left of each limit (draft-ietf-httpapi-ratelimit-headers). */
                    RateLimit?: string;
                    /** @description The limits. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /**
             * @description `auth.missing`: The request carries neither an API key nor a session.
             *
             *     `auth.invalid`: The API key is not valid.
             *
             *     `auth.expired`: The API key has expired.
             *
             *     `auth.revoked`: The API key was revoked.
             *
             *     `auth.session`: The session has ended. Sign in again.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `auth.scope`: The API key, or the role of the person, does not allow this call.
             *
             *     `auth.no_account`: The person does not belong to this account.
             *
             *     `auth.cross_site`: The request was made by a page of another site.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request.rate_limited`: Too many requests. Wait as Retry-After says. */
            429: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal.unexpected`: Something went wrong here. The log has the details. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database.unavailable`: The database did not answer. */
            503: {
                headers: {
                    /** @description Seconds to wait before trying again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
