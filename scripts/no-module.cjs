/** Takes the place of a package that is required but not used: see scripts/build.mjs. */
