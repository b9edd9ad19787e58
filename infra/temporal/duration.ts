import proto from '@temporalio/proto';

const SECONDS_A_DAY = 86_400;

/** A span of time as Temporal's messages carry it. */
export const durationOf = ({ days }: { days: number }) => proto.google.protobuf.Duration.fromObject({ seconds: days * SECONDS_A_DAY });
