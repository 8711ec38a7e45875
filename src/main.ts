import { Plugin } from 'obsidian';

export default class PreflightPlugin extends Plugin {}
