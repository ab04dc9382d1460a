import { z } from 'zod';

type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;

/** A type written out, so that `A & B` and the same fields in one object compare as equal. */
type Plain<Value> = Value extends string | number | boolean | null
  ? Value
  : Value extends readonly (infer One)[]
    ? Value extends unknown[]
      ? Plain<One>[]
      : readonly Plain<One>[]
    : { [Key in keyof Value]: Plain<Value[Key]> };

/**
 * A shape that is exactly the domain's type: a field more, less or different in either does not compile. What is stored
 * can then be read back as what it was.
 */
export const exactly =
  <Domain>() =>
  <Shape extends z.ZodTypeAny>(
    shape: Shape & (Same<Plain<z.output<Shape>>, Plain<Domain>> extends true ? unknown : never),
  ): z.ZodType<Domain, z.ZodTypeDef, unknown> =>
    shape as unknown as z.ZodType<Domain, z.ZodTypeDef, unknown>;

/** A text with a name of its own in the domain. */
export const text = <Brand extends string>() => z.string() as unknown as z.ZodType<Brand, z.ZodTypeDef, Brand>;

export const listOf = <Shape extends z.ZodTypeAny>(shape: Shape) => z.array(shape).readonly();

/** An object with these fields and no other. */
export const object = <Fields extends z.ZodRawShape>(fields: Fields) => z.object(fields).strict();
