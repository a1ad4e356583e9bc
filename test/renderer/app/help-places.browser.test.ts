import { describe, expect, it } from 'vitest';
import { TOPIC_OF_ROUTE, TOPIC_OF_STAGE, topicOfPlace } from '#renderer/app/help-places.ts';
import { NAVIGATION } from '#renderer/app/navigation.ts';
import { createAppRouter } from '#renderer/app/router.tsx';
import { topicOf } from '#renderer/features/help/topics.ts';
import { WORKSPACE_STAGES } from '#renderer/features/workspace/stages.ts';

describe('help about a place', () => {
  it('is there on every route, by a topic there is', () => {
    const routes = Object.keys(createAppRouter('latihan').routesByPath);
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter((route) => TOPIC_OF_ROUTE[route] === undefined)).toEqual([]);
    const topics = [...Object.values(TOPIC_OF_ROUTE), ...Object.values(TOPIC_OF_STAGE)];
    expect(topics.filter((id) => topicOf(id) === null)).toEqual([]);
  });

  it('is there in every stage of a tender, and is that of the stage', () => {
    expect(WORKSPACE_STAGES.filter((stage) => TOPIC_OF_STAGE[stage] === undefined)).toEqual([]);
    expect(topicOfPlace('/paket/$stream', 'price')).toBe('stage-price');
  });

  it('is help itself where nothing is known', () => {
    expect(topicOfPlace('/tidak-ada', null)).toBe('help');
  });

  it('covers all of the menu', () => {
    expect(
      NAVIGATION.flat()
        .map(({ to }) => to)
        .filter((to) => TOPIC_OF_ROUTE[to] === undefined),
    ).toEqual([]);
  });
});
