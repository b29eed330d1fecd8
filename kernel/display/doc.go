// Package display turns Go values into what a notebook shows.
package display
