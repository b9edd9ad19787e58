import { createOcrActivities } from '../../activities/index.js';
import { compareWithPages, createReader, lessonOf, marksOf, thresholdsFor, understand } from '../../models/index.js';
import { taskQueues } from '../../workflows/contract/index.js';
import { limitSettings, processingSettings, readerSettings, readSettings, workerSettings } from '../config/index.js';
import { createWorkers, installRuntime } from '../temporal/worker.js';
import { openFoundations } from './foundations.js';
import { readerOptionsOf } from './reader-options.js';
import { runProcess } from './process.js';

/** Reads documents: parsing in processes of their own, models in threads. Start as many of these as there are machines to read on. */
await runProcess('worker-ocr', async (logger, telemetry) => {
  const values = readSettings({ ...workerSettings, ...processingSettings, ...readerSettings, ...limitSettings }, process.env);
  installRuntime(logger);
  const foundations = openFoundations(logger);
  const { db, objects, codec, temporalSettings } = foundations;
  const reader = createReader(readerOptionsOf(values));

  const queues = [
    {
      taskQueue: taskQueues.ocr,
      activities: createOcrActivities({
        repositories: db.repositories,
        documentKeys: db.documentKeys,
        objects,
        reader,
        understand,
        compareWithPages: (structured, pages) => compareWithPages(structured, pages).map(({ field }) => field),
        lessonOf,
        marksOf,
        thresholds: thresholdsFor(values.autoAcceptErrorRate),
        logger,
        clock: () => new Date(),
      }),
      maxConcurrentActivityTaskExecutions: values.ocrConcurrency,
    },
  ];
  const workers = await createWorkers(temporalSettings, values, codec, queues, telemetry);
  const ended = workers.run();
  return {
    ready: { queues: [taskQueues.ocr] },
    ended,
    stop: async () => {
      await workers.stop();
      await reader.close();
      await foundations.close();
    },
  };
});
