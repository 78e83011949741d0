import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EndSubstitution } from './end-substitution.js';
import { NameSubstitute } from './name-substitute.js';
import { SubstitutionEntity } from './substitution.entity.js';

@Module({
  imports: [TypeOrmModule.forFeature([SubstitutionEntity])],
  providers: [NameSubstitute, EndSubstitution],
})
export class SubstitutesModule {}
