/** One complaint of a schema, as ajv gives it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}
interface Validator {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
export const validateClaims: Validator;
export const validateDecision: Validator;
/** The schemas themselves, as plain data. */
export const claimsSchema: { readonly [key: string]: unknown };
export const decisionSchema: { readonly [key: string]: unknown };
