/** Shares of wrong values among the accepted ones that thresholds are chosen for; the setting takes the next stricter one. */
export const errorRates = [0.005, 0.01, 0.02, 0.05, 0.1] as const;
/** The one that is shown where there is room for one: the default of AUTO_ACCEPT_ERROR_RATE. */
export const shownRate = 0.05;
