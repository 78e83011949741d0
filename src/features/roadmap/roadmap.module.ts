import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DraftRoadmap } from './draft-roadmap.js';
import { RoadmapEntity } from './roadmap.entity.js';
import { RoadmapItemEntity } from './roadmap-item.entity.js';
import { RoadmapsResolver } from './roadmaps.resolver.js';

@Module({
  imports: [TypeOrmModule.forFeature([RoadmapEntity, RoadmapItemEntity])],
  providers: [RoadmapsResolver, DraftRoadmap],
})
export class RoadmapModule {}
