import type { Type } from '@nestjs/common';
import { TypeMetadataStorage } from '@nestjs/graphql';

/** Gives arguments to a field that comes with its row, and so has no resolver method that could declare them. */
export const Taking =
  (args: Type): PropertyDecorator =>
  (target, name) => {
    TypeMetadataStorage.addMethodParamMetadata({
      kind: 'args',
      target: target.constructor,
      methodName: String(name),
      typeFn: () => args,
      options: {},
      index: 0,
    });
  };
