/** The version of package.json, which a test holds against this line. */
export const VERSION = '0.1.0';
