import type { Place, Unknown } from '../../graph';
import type { Block } from '../hcl/Syntax';
import type { Budget } from './Budget';
import type { Folder } from './Folder';
import type { Module } from './Module';
import type { Own } from './Scope';

/** What all modules of a root share. */
export interface Root {
  /** The folder of the root module. */
  path: string;
  budget: Budget;
  /** What references to whole resources, data sources and modules stand for. */
  wholes: Map<string, Referred>;
  /** The module that a source names, seen from a folder. */
  folderOf(source: string, from: Folder): Folder | undefined;
  textOf(path: string): string | undefined;
}

/** A resource, data source or called module that is referred to. */
export interface Referred {
  module: Module;
  block: Block;
  own: Own;
  many?: Unknown;
  /** The module that is called; `undefined` where it is not read. */
  child?: Module;
}

/** How a module is called. */
export interface Call {
  root: Root;
  /** What it is called with, and by whom; a root module is called by nobody. */
  by?: { module: Module; block: Block; own: Own };
  within: string[];
  /** Begins the ids of its resources. */
  prefix: string;
  /** Paths of the folders around it, outermost first. */
  chain: string[];
  conditional?: Unknown;
  many?: Unknown;
}

/** Where a block stands in the project. */
export interface Home {
  /** Its header. */
  at: Place;
  span: Place;
}
